/** The text at an address of the site; undefined where there is none or it cannot be reached. Never throws. */
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
