/** Formats a size in units of 1,000 bytes: `0.8 KB`, `14 KB`, `2,345 KB`. */
export function formatFileSize(bytes: number): string {
  const kilobytes = bytes / 1000;
  const digits = kilobytes < 10 ? 1 : 0;
  return `${kilobytes.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })} KB`;
}
