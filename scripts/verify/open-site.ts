import { UsageError } from '../shared/command.ts';
import { fromCaller, requireFolder } from '../shared/paths.ts';
import { openFolder } from './folder-site.ts';
import type { Site } from './site.ts';
import { openWeb } from './web-site.ts';

/** Opens the site at an address or in a folder. @throws UsageError if there is none, or none that can be trusted. */
export function openSite(where: string): Site {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(where)) return openWeb(parseOrigin(where));
  return openFolder(requireFolder(fromCaller(where), `${where}. An address begins with https://`), where);
}

function parseOrigin(address: string): string {
  const url = URL.parse(address);
  if (!url) throw new UsageError(`${address} is no address`);
  const { protocol, hostname, username, password, origin, pathname } = url;
  if (username || password) throw new UsageError('An address with a name or a password in it is not asked');
  const isLoopback = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    throw new UsageError(
      'Only https:// proves anything: what comes another way may be changed on its way. http:// is for this machine alone',
    );
  if (pathname !== '/') throw new UsageError(`Name the whole site: ${origin}/`);
  return origin;
}
