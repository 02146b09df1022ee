import { setTimeout as wait } from 'node:timers/promises';

/** A host's answer. */
export interface FetchResult {
  /** 0 if it did not answer at all. */
  readonly status: number;
  /** The body; absent if it was larger than allowed. */
  readonly bytes?: Uint8Array;
  /** Why the answer does not count, in a few words. */
  readonly fault?: string;
}

/** How long to wait for a host, in milliseconds. */
export interface FetchTimeouts {
  /** How long it may send nothing. */
  readonly silence: number;
  /** How long one file may take. */
  readonly whole: number;
  /** The pauses before retries of a passing failure: a broken connection, a busy host. */
  readonly pauses: readonly number[];
}

const defaultPatience: FetchTimeouts = { silence: 30_000, whole: 10 * 60_000, pauses: [500, 2000] };

/** How many redirects are followed. */
const maximumRedirects = 5;

/** Fetches a file of at most `most` bytes, from its own site only. Never throws: a site that fails is a finding. */
export async function fetchBytes(url: URL, most: number, patience = defaultPatience): Promise<FetchResult> {
  let fetched = await fetchOnce(url, most, patience);
  for (const pause of patience.pauses) {
    if (!isTransient(fetched)) break;
    await wait(pause);
    fetched = await fetchOnce(url, most, patience);
  }
  return fetched;
}

function isTransient({ status }: FetchResult): boolean {
  return status === 0 || status === 429 || status >= 500;
}

async function fetchOnce(url: URL, most: number, patience: FetchTimeouts): Promise<FetchResult> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patience.silence);
  const signal = AbortSignal.any([silence.signal, AbortSignal.timeout(patience.whole)]);
  try {
    const response = await follow(url, signal);
    if (!(response instanceof Response)) return response;
    const bytes = await readAtMost(response, most, () => timer.refresh());
    return { status: response.status, ...(bytes && { bytes }) };
  } catch (error) {
    return { status: 0, fault: signal.aborted ? 'the host took too long' : explainError(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** Follows redirects, none of which may leave the site: only its own bytes are compared. */
async function follow(start: URL, signal: AbortSignal): Promise<Response | FetchResult> {
  let url = start;
  for (let redirects = 0; redirects <= maximumRedirects; redirects += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      cache: 'no-store',
      // What the site has now, not what a cache on the way has stored.
      headers: { 'cache-control': 'no-cache' },
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.parse(location, url);
    if (next?.origin !== start.origin) {
      const where = /^https?:$/.test(next?.protocol ?? '') ? `, ${next!.origin}` : '';
      return { status: response.status, fault: `it leads to another site${where}` };
    }
    url = next;
  }
  return { status: 310, fault: 'it leads round in a circle' };
}

/** The body; undefined if it is longer than allowed, whatever length the host states. */
async function readAtMost(response: Response, most: number, onChunk: () => void): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    onChunk();
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function explainError(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return `nothing comes from it${code === undefined ? '' : ` (${code})`}`;
}
