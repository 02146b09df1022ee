import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Site } from './site.ts';
import { openWeb } from './web-site.ts';

let server: Server;
let site: Site;
let failures = 0;
let asked: string[] = [];

/** A host with every bad habit, each at an address of its own. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const send = (status: number, headers: Record<string, string> = {}, body: string | Buffer = '') =>
      response.writeHead(status, headers).end(body);
    switch (path) {
      case '/page/':
        return send(200, {}, 'page');
      case '/moved':
        return send(301, { location: '/page/' });
      case '/off-site':
        return send(302, { location: 'https://elsewhere.example/page/' });
      case '/off-scheme':
        return send(302, { location: 'file:///etc/passwd' });
      case '/circle':
        return send(302, { location: '/circle' });
      case '/gone':
        return send(410);
      case '/forbidden':
        return send(403);
      case '/busy':
        failures += 1;
        return failures < 3 ? send(503) : send(200, {}, 'page');
      case '/broken':
        return send(500);
      case '/cut':
        response.writeHead(200, { 'content-length': '100' }).write('pa');
        return setTimeout(() => response.destroy(), 10);
      case '/silent':
        return undefined;
      case '/endless': {
        response.writeHead(200);
        const drip = setInterval(() => response.write('x'.repeat(1000)), 1);
        return response.on('close', () => clearInterval(drip));
      }
      case '/packed':
        return send(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(10_000_000)));
      default:
        return send(404, {}, 'Nothing is here.');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = openWeb(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    silence: 300,
    whole: 2000,
    pauses: [1, 1],
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const page = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
test.each([
  ['page/index.html', { kind: 'file', hash: page }],
  ['moved', { kind: 'file', hash: page }],
  ['404.html', { kind: 'file', hash: page }],
  ['nowhere', { kind: 'absent' }],
  ['gone', { kind: 'absent' }],
  ['off-site', { kind: 'unreadable', why: 'it leads to another site, https://elsewhere.example' }],
  ['off-scheme', { kind: 'unreadable', why: 'it leads to another site' }],
  ['circle', { kind: 'unreadable', why: 'it leads round in a circle' }],
  ['forbidden', { kind: 'unreadable', why: 'the host answers with status 403' }],
  ['busy', { kind: 'file', hash: page }],
  ['broken', { kind: 'unreadable', why: 'the host answers with status 500' }],
  ['cut', { kind: 'unreadable', why: expect.stringMatching(/^nothing comes from it/) as string }],
  ['silent', { kind: 'unreadable', why: 'the host took too long' }],
  ['endless', { kind: 'file' }],
  ['packed', { kind: 'file' }],
])('%s', async (path, look) => {
  expect(await site.inspect(path, 100)).toEqual(look);
});

test('a path from somewhere else is one name after the other, whatever stands in it', async () => {
  asked = [];
  await site.inspect('a?b#c/%2e%2e/é “x”.html', 1);
  expect(asked).toEqual(['/a%3Fb%23c/%252e%252e/%C3%A9%20%E2%80%9Cx%E2%80%9D.html']);
});

test('what must be read and cannot be is said', async () => {
  const url = site.name;
  await expect(site.read('nowhere', 10)).rejects.toThrow(`There is no ${url}/nowhere.`);
  await expect(site.read('page/index.html', 3)).rejects.toThrow(`${url}/page/ is too large.`);
  await expect(site.read('off-site', 10)).rejects.toThrow('/off-site cannot be read: it leads to another site');
  expect(Buffer.from(await site.read('page/index.html', 4)).toString()).toBe('page');
});

test('a host that nobody answers for is said to be one', async () => {
  await expect(openWeb('http://127.0.0.1:1', { silence: 300, whole: 500, pauses: [] }).read('x', 1)).rejects.toThrow(
    'http://127.0.0.1:1/x cannot be read: nothing comes from it',
  );
});
