/** The text at an address of the site; undefined if there is none or it cannot be reached. Never throws. */
export async function fetchText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    // Some hosts answer with a page where they have no file.
    if (!response.ok || response.headers.get('Content-Type')?.startsWith('text/html') === true) return undefined;
    return await response.text();
  } catch {
    return undefined;
  }
}

/** Saves a text as a file among the downloads. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // By then the browser has started to read it, and it is small.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
