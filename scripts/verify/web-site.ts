import { createHash } from 'node:crypto';
import { fetchBytes, type FetchResult, type FetchTimeouts } from './fetch-bytes.ts';
import { toAddress, NotProvenError, type FileState, type Site } from './site.ts';

/**
 * Opens a site on the web.
 * @param origin its address, without anything behind the host.
 * @param patience how long to wait for it; a default suits most hosts.
 */
export function openWeb(origin: string, patience?: FetchTimeouts): Site {
  const get = (path: string, most: number) => fetchBytes(toUrl(origin, path), most, patience);
  return {
    name: origin,
    paths: undefined,
    inspect: async (path, expected): Promise<FileState> => {
      const fetched = await get(path, expected);
      // The page for missing files may be served with the status 404.
      const isNotFoundPage = path === '404.html' && fetched.status === 404;
      if (isAbsent(fetched) && !isNotFoundPage) return { kind: 'absent' };
      const why = explainUnreadable(fetched, isNotFoundPage);
      if (why !== undefined) return { kind: 'unreadable', why };
      if (!fetched.bytes) return { kind: 'file' };
      return { kind: 'file', hash: createHash('sha256').update(fetched.bytes).digest('hex') };
    },
    read: async (path, most) => {
      const fetched = await get(path, most);
      const what = `${origin}${toAddress(path)}`;
      if (isAbsent(fetched)) throw new NotProvenError(`There is no ${what}.`);
      const why = explainUnreadable(fetched, false);
      if (why !== undefined) throw new NotProvenError(`${what} cannot be read: ${why}.`);
      if (!fetched.bytes) throw new NotProvenError(`${what} is too large.`);
      return fetched.bytes;
    },
  };
}

function isAbsent({ status }: FetchResult): boolean {
  return status === 404 || status === 410;
}

function explainUnreadable({ status, fault }: FetchResult, isNotFoundPage: boolean): string | undefined {
  if (fault !== undefined) return fault;
  return status === 200 || isNotFoundPage ? undefined : `the host answers with status ${status}`;
}

/** The address of a file: a folder's index is at the folder. Every part is escaped, so none can lead elsewhere. */
function toUrl(origin: string, path: string): URL {
  return new URL(toAddress(path).split('/').map(encodeURIComponent).join('/'), origin);
}
