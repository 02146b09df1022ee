import { openFolder } from './folder-site.ts';
import type { Site } from './site.ts';
import { openWeb } from './web-site.ts';

/** An address or a folder that cannot be compared, in a sentence without its full stop. */
export class WrongPlace extends Error {}

/**
 * Opens the site at an address or in a folder.
 * @throws WrongPlace when there is none, or nothing that comes from there could be trusted.
 */
export function openSite(
  where: string,
  absolute: (path: string) => string,
  isFolder: (absolute: string) => boolean,
): Site {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(where)) return openWeb(originOf(where));
  const folder = absolute(where);
  if (isFolder(folder)) return openFolder(folder, where);
  throw new WrongPlace(`There is no folder ${where}. An address begins with https://`);
}

function originOf(address: string): string {
  const url = URL.parse(address);
  if (!url) throw new WrongPlace(`${address} is no address`);
  const { protocol, hostname, username, password, origin, pathname } = url;
  if (username || password) throw new WrongPlace('An address with a name or a password in it is not asked');
  const isPlain = protocol === 'http:' && isLoopback(hostname);
  if (protocol !== 'https:' && !isPlain)
    throw new WrongPlace(
      'Only https:// proves anything: what comes another way may be changed on its way. http:// is for this machine alone',
    );
  if (pathname !== '/') throw new WrongPlace(`Name the whole site: ${origin}/`);
  return origin;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
