import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { selectHeaders, readHeadersFile } from './headers-file.ts';

/** A built site that is being served. */
export interface ServedSite {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Stops serving; open connections are cut. */
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';

/** How many ports are tried before giving up. */
const attempts = 20;

/**
 * Serves a built site on loopback as a static host would: with the headers of its `_headers` file, its 404 page and no
 * directory listings. The files are listed once, so a rebuilt site has to be served anew.
 * @param port the first port to try, before the ones after it; 0 takes any free one.
 * @throws if the folder holds no site or none of the ports is free.
 */
export async function serve(folder: string, port: number): Promise<ServedSite> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built site in ${folder}.`);
  const server = createServer(siteHandler(folder));
  await listenOnFreePort(server, port);
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function siteHandler(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const rules = readHeadersFile(readIfThere(join(folder, '_headers')));
  const notFound = readIfThere(join(folder, '404.html'));
  const sendHeaders = (response: ServerResponse, pathname: string) => {
    // Browsers guess the encoding of text without a charset, and a declaration may be in any language.
    if (/\.(?:md|txt|json|jsonl|jsonld|csv)$/u.test(pathname))
      response.setHeader('Content-Type', contentTypes[pathname.split('.').at(-1)!]!);
    for (const [name, value] of selectHeaders(rules, pathname)) response.setHeader(name, value);
  };
  const files = sirv(folder, { etag: true, setHeaders: sendHeaders });
  return (request, response) => {
    files(request, response, () => {
      sendHeaders(response, parsePath(request.url ?? '/'));
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFound);
    });
  };
}

/** The path of a request. Not parsed as a URL: that throws for some requests, such as `//[`. */
function parsePath(address: string): string {
  return address.replace(/[?#].*$/su, '');
}

const contentTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  json: 'application/json',
  jsonl: 'application/jsonl;charset=utf-8',
  jsonld: 'application/ld+json',
  csv: 'text/csv;charset=utf-8',
};

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function listenOnFreePort(server: Server, first: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await listen(server, first === 0 ? 0 : first + attempt);
      return;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || attempt === attempts) throw error;
    }
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
