const kept = new Map<string, Promise<unknown>>();

/**
 * Loads a text file of the index, reads it, and keeps what was read. Throws when it cannot; the next time it is
 * tried again.
 */
export function loadIndexFile<Read>(path: string, read: (text: string) => Read): Promise<Read> {
  const known = (kept.get(path) as Promise<Read> | undefined) ?? fetchText(path).then(read);
  kept.set(path, known);
  known.catch(() => kept.delete(path));
  return known;
}

async function fetchText(path: string): Promise<string> {
  // These have no other name after another build, so the browser asks whether what it keeps is still true.
  const response = await fetch(`/pagefind/${path}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`No ${path}: ${response.status}`);
  return response.text();
}
