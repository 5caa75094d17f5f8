import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SourceError } from '../../src/source/error.ts';
import { type Address, type FetchOptions, fetchSource } from '../../src/source/fetch.ts';
import { isLoopback, isPublic } from '../../src/source/public.ts';
import { HostileServer } from './hostile.ts';

let server: HostileServer;
const limit = 100_000;

const pages: Record<string, RequestListener> = {
  '/story': (_, response) =>
    response.writeHead(200, { 'content-type': 'Text/HTML; Charset="UTF-8"' }).end('story'),
  '/packed': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync('packed story')),
  '/moved': (_, response) => response.writeHead(302, { location: '/story' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-private': (_, response) => response.writeHead(301, { location: 'https://10.0.0.1/admin' }).end(),
  '/to-metadata': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-password': (_, response) =>
    response.writeHead(302, { location: 'https://user:secret@example.org/' }).end(),
  '/to-rebound': (_, response) =>
    response.writeHead(302, { location: `http://rebound.example:${server.port}/story` }).end(),
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
    };
    response.on('drain', more);
    more();
  },
  '/promises-much': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9999999999' }).write('x'),
  '/drip': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/bomb': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(20_000_000))),
  '/cut': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync('cut off in the middle').subarray(0, 15)),
  '/layers': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' }).end('x'),
  '/program': (_, response) =>
    response.writeHead(200, { 'content-type': 'application/x-msdownload' }).end('MZ'),
  '/gone': (_, response) => response.writeHead(404).end('no'),
  '/forbidden': (_, response) => response.writeHead(403).end('no'),
  '/hangs-up': (request) => request.socket.destroy(),
};

beforeAll(async () => {
  server = await HostileServer.open((request, response) => pages[request.url ?? '']?.(request, response));
});
beforeEach(() => server.paths.splice(0));
afterAll(() => server.close());

const here: Address = { address: '127.0.0.1', family: 4 };
const get = (address: string, options: FetchOptions = {}) =>
  fetchSource(address, { loopback: true, bytes: limit, within: 5_000, ...options });

async function reason(address: string, options?: FetchOptions): Promise<string> {
  try {
    await get(address, options);
  } catch (error) {
    if (error instanceof SourceError) return error.reason;
    throw error;
  }
  return 'fetched';
}

test('a page, its type and character set, packed or moved', async () => {
  const story = await get(server.at('/story'));
  expect({ ...story, bytes: Buffer.from(story.bytes).toString() }).toEqual({
    bytes: 'story',
    url: server.at('/story'),
    type: 'text/html',
    charset: 'UTF-8',
  });
  expect(Buffer.from((await get(server.at('/packed'))).bytes).toString()).toBe('packed story');
  expect((await get(server.at('/moved'))).url).toBe(server.at('/story'));
});

test.each([
  ['/to-private', 'not-public'],
  ['/to-metadata', 'not-public'],
  ['/to-file', 'address'],
  ['/to-password', 'address'],
  ['/loop', 'redirects'],
  ['/endless', 'too-big'],
  ['/promises-much', 'too-big'],
  ['/bomb', 'too-big'],
  ['/cut', 'unreachable'],
  ['/layers', 'type'],
  ['/program', 'type'],
  ['/gone', 'status'],
  ['/forbidden', 'status'],
  ['/hangs-up', 'unreachable'],
])('%s: %s', async (path, wanted) => {
  expect(await reason(server.at(path))).toBe(wanted);
});

test('who sends slowly or nothing is left', async () => {
  expect(await reason(server.at('/drip'), { within: 300 })).toBe('timeout');
  expect(await reason(server.at('/silent'), { within: 300 })).toBe('timeout');
  expect(await reason('https://slow.example/', { within: 300, lookup: () => new Promise(() => {}) })).toBe(
    'timeout',
  );
});

test('a name that means another address the second time does not get there', async () => {
  let asked = 0;
  const lookup = async () => (asked++ === 0 ? [here] : [{ address: '10.0.0.1', family: 4 }]);
  expect(await reason(server.at('/story', 'rebound.example'), { lookup })).toBe('fetched');
  expect(asked).toBe(1);
  asked = 0;
  expect(await reason(server.at('/to-rebound', 'rebound.example'), { lookup })).toBe('not-public');
  expect(server.paths).toEqual(['/story', '/to-rebound']);
});

test('one private address among public ones is one too many', async () => {
  const lookup = async () => [
    { address: '8.8.8.8', family: 4 },
    { address: 'fd00::1', family: 6 },
  ];
  expect(await reason('https://mixed.example/', { lookup })).toBe('not-public');
  expect(await reason('https://none.example/', { lookup: async () => [] })).toBe('unreachable');
});

test('without the option for it, nothing of this machine is asked', async () => {
  const strict = { loopback: false };
  expect(await reason(server.at('/story'), strict)).toBe('address');
  const lookup = async () => [here];
  expect(await reason('https://here.example/', { ...strict, lookup })).toBe('not-public');
  for (const host of [
    '127.0.0.1',
    '127.1',
    '0x7f000001',
    '2130706433',
    '0',
    '[::1]',
    '[::ffff:7f00:1]',
    '[::]',
  ])
    expect(await reason(`https://${host}/`, strict), host).toBe('not-public');
  expect(await reason('https://8.8.8.8:8443/', strict)).toBe('address');
  expect(server.paths).toEqual([]);
});

test('with it, still no http but to this machine', async () => {
  const lookup = async () => [{ address: '8.8.8.8', family: 4 }];
  expect(await reason('http://public.example/', { lookup })).toBe('not-public');
});

test('what is no address of the web', async () => {
  for (const address of ['ftp://example.org/', 'data:text/html,x', 'javascript:1', 'no address', 'https://'])
    expect(await reason(address, { loopback: false }), address).toBe('address');
  expect(await reason('https://user:secret@example.org/', { loopback: false })).toBe('address');
});

test('which addresses are public', () => {
  const no =
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 64:ff9b::a00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2001:20::1 2002:7f00:1:: 3fff::1 4000::1 5f00::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 example.org';
  for (const address of no.split(' ')) expect(isPublic(address), address).toBe(false);
  for (const address of [
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '193.0.0.1',
    '2606:4700:4700::1111',
    '2a00::1',
  ])
    expect(isPublic(address), address).toBe(true);
  expect([isLoopback('127.9.9.9'), isLoopback('::1'), isLoopback('10.0.0.1'), isLoopback('x')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
