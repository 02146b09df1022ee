import { createHash } from 'node:crypto';
import { fetchBytes, type Fetched, type Patience } from './fetch-bytes.ts';
import { addressOf, NotProven, type Look, type Site } from './site.ts';

/**
 * Opens a site on the web.
 * @param origin its address, without anything behind the host.
 * @param patience how long to wait for it; a default suits most hosts.
 */
export function openWeb(origin: string, patience?: Patience): Site {
  const get = (path: string, most: number) => fetchBytes(urlOf(origin, path), most, patience);
  return {
    name: origin,
    paths: undefined,
    look: async (path, expected): Promise<Look> => {
      const fetched = await get(path, expected);
      // The page for missing files may be served with the status 404.
      const isNotFoundPage = path === '404.html' && fetched.status === 404;
      if (isAbsent(fetched) && !isNotFoundPage) return { kind: 'absent' };
      const why = whyUnreadable(fetched, isNotFoundPage);
      if (why !== undefined) return { kind: 'unreadable', why };
      if (!fetched.bytes) return { kind: 'file' };
      return { kind: 'file', hash: createHash('sha256').update(fetched.bytes).digest('hex') };
    },
    read: async (path, most) => {
      const fetched = await get(path, most);
      const what = `${origin}${addressOf(path)}`;
      if (isAbsent(fetched)) throw new NotProven(`There is no ${what}.`);
      const why = whyUnreadable(fetched, false);
      if (why !== undefined) throw new NotProven(`${what} cannot be read: ${why}.`);
      if (!fetched.bytes) throw new NotProven(`${what} is too large.`);
      return fetched.bytes;
    },
  };
}

function isAbsent({ status }: Fetched): boolean {
  return status === 404 || status === 410;
}

function whyUnreadable({ status, fault }: Fetched, isNotFoundPage: boolean): string | undefined {
  if (fault !== undefined) return fault;
  return status === 200 || isNotFoundPage ? undefined : `the host answers with status ${status}`;
}

/** The address of a file: a folder's index is at the folder. Every part is escaped, so none can lead elsewhere. */
function urlOf(origin: string, path: string): URL {
  return new URL(addressOf(path).split('/').map(encodeURIComponent).join('/'), origin);
}
