/** What to do about an address that is not accepted, by what it looks like. */
export function suggestAddress(found: string): string {
  if (/^http:/i.test(found)) {
    return 'Write "https:" instead of "http:" and try whether the page opens. If it does not, leave the link out.';
  }
  if (/^www\./i.test(found)) return 'Put "https://" before it, and try whether the page opens.';
  return 'Copy the whole address from your browser, from "https://" on, without spaces.';
}
