import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/discord/log.ts';
import { type Playground, PlaygroundError, startPlayground } from '../../src/playground/server.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { storyOf } from '../present/stories.ts';

const libraries = new Libraries(
  [storyOf('Mayor Ana Ortiz closed the bridge at Tarn on Monday. “The bridge is not safe,” Ortiz said.')],
  null,
);
const log = createLog('silent');

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground({ libraries, log, port: 0 });
});
afterAll(() => playground.close());

const command = {
  type: 2,
  locale: 'en-US',
  data: { name: 'ask', options: [{ name: 'question', type: 3, value: 'who closed the bridge' }] },
};

interface Sent {
  path?: string;
  method?: string;
  headers?: Record<string, string | undefined>;
  body?: string;
}

/** As written: node's own client, since `fetch` sets Host and Origin itself. */
function send({ path = '/', method = 'GET', headers = {}, body }: Sent) {
  const { port, host } = new URL(playground.url);
  const given = Object.entries({ host, ...headers }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port, path, method, headers: Object.fromEntries(given) },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const post = (body: unknown, headers: Record<string, string | undefined> = {}) =>
  send({
    path: '/interactions',
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: playground.url.slice(0, -1), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('the page and all that belongs to it is served, with a strict policy', async () => {
  const page = await send({});
  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*(unsafe|data:|blob:|\*)/);
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  const named = Array.from(page.body.matchAll(/(?:href|src)="([^"]+)"/g), ([, name]) => `/${name}`);
  expect(named.length).toBeGreaterThan(2);
  for (const path of named)
    expect({ path, status: (await send({ path })).status }).toEqual({ path, status: 200 });
});

test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/nothing', '//etc/passwd'])(
  '%s is not there',
  async (path) => {
    expect((await send({ path })).status).toBe(404);
  },
);

test('the page learns the commands, the stories and what to ask', async () => {
  const channel = JSON.parse((await send({ path: '/channel' })).body);
  expect(channel.commands.map((each: { name: string }) => each.name)).toContain('ask');
  expect(channel.stories).toEqual([{ title: 'The bridge at Tarn', source: 'The Tarn Post' }]);
  expect(channel.suggestions).toContain('/quote speaker:Ana Ortiz');
});

test('a command is answered as Discord would be', async () => {
  const { status, body } = await post(command);
  expect(status).toBe(200);
  const answer = JSON.parse(body);
  expect(answer).toMatchObject({ type: 4, files: [], data: { allowed_mentions: { parse: [] } } });
  expect(JSON.stringify(answer.data)).toContain('Ortiz');
});

test('a command of a message’s menu is given the message that the page shows', async () => {
  const target = { id: '1', mine: true, content: 'Ortiz said: “The bridge is not safe.”' };
  const body = JSON.stringify({
    type: 2,
    locale: 'en-US',
    data: { name: 'Check against the story', type: 3, target },
  });
  const { origin } = new URL(playground.url);
  const headers = { origin, 'content-type': 'application/json' };
  const answer = await send({ path: '/interactions', method: 'POST', headers, body });
  const { data } = JSON.parse(answer.body);
  expect(data.flags).toBe(64);
  expect(data.embeds[0].title).toBe('The story has these as the words of Ortiz');
});

test('suggestions come as one types', async () => {
  const { body } = await post({
    type: 4,
    locale: 'en-US',
    data: { name: 'quote', options: [{ name: 'speaker', type: 3, value: 'ort', focused: true }] },
  });
  expect(JSON.parse(body)).toMatchObject({
    type: 8,
    data: { choices: [{ name: expect.stringContaining('Ana Ortiz') }] },
  });
});

test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example'])(
  'the host %j, which only looks like this machine, gets nothing',
  async (host) => {
    expect((await send({ headers: { host } })).status).toBe(421);
    expect((await post(command, { host, origin: `http://${host}` })).status).toBe(421);
  },
);

test('a forwarded port is still this machine', async () => {
  expect((await send({ headers: { host: 'localhost:4000' } })).status).toBe(200);
  expect((await post(command, { host: 'localhost:4000', origin: 'http://localhost:4000' })).status).toBe(200);
});

test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1', undefined])(
  'the origin %j may not send interactions',
  async (origin) => {
    expect((await post(command, { origin })).status).toBe(403);
  },
);

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', undefined])(
  'a form’s %j is not taken for JSON',
  async (type) => {
    expect((await post(command, { 'content-type': type })).status).toBe(415);
  },
);

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['another type', { ...command, type: 9 }],
  [
    'too many options',
    { ...command, data: { name: 'ask', options: Array(26).fill(command.data.options[0]) } },
  ],
  ['a stranger’s field', { ...command, token: 'x' }],
])('%s is refused', async (_, body) => {
  expect((await post(body)).status).toBe(400);
});

test('more than a message can hold is refused, announced or not', async () => {
  const large = JSON.stringify({ ...command, padding: 'x'.repeat(300 * 1024) });
  expect((await post(large)).status).toBe(413);
  expect((await post(large, { 'transfer-encoding': 'chunked' })).status).toBe(413);
});

test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s sends no interaction', async (method) => {
  expect((await send({ path: '/interactions', method })).status).toBe(405);
});

test('no command by that name is a sentence in the channel, not an error', async () => {
  const { status, body } = await post({ ...command, data: { name: 'nothing', options: [] } });
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ type: 4, data: { flags: 64 } });
});

test('a file of the page’s can be fetched, to be saved and no more; one of another site’s is not taken', async () => {
  const path = '/attachments?name=a%2Fb.txt';
  const headers = { origin: playground.url.slice(0, -1), 'content-type': 'application/octet-stream' };
  const { status, body } = await send({ path, method: 'POST', headers, body: 'the story' });
  expect(status).toBe(200);
  const file = await send({ path: `/attachments/${JSON.parse(body).id}/b.txt` });
  expect(file).toMatchObject({ status: 200, body: 'the story' });
  expect(file.headers['content-disposition']).toBe('attachment');
  const stranger = { ...headers, origin: 'http://evil.example' };
  expect((await send({ path, method: 'POST', headers: stranger, body: 'x' })).status).toBe(403);
  expect((await send({ path: '/attachments/none/b.txt' })).status).toBe(404);
  const large = 'x'.repeat(11 * 1024 * 1024);
  expect((await send({ path, method: 'POST', headers, body: large })).status).toBe(413);
});

test('only this machine can reach it', () => {
  expect(new URL(playground.url).hostname).toBe('127.0.0.1');
});

async function occupied(port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

test('a port in use: the next free one is taken', async () => {
  const { server, port } = await occupied();
  const second = await startPlayground({ libraries, log, port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
  server.close();
});

test('no free port: what to do is said', async () => {
  const { server } = await occupied(65_535).catch(() => ({ server: null }));
  const start = startPlayground({ libraries, log, port: 65_535 });
  await expect(start).rejects.toThrow(PlaygroundError);
  await expect(start).rejects.toThrow(/PORT=/);
  server?.close();
});

test('closing lets a request under way end and frees the port', async () => {
  const short = await startPlayground({ libraries, log, port: 0 });
  const port = Number(new URL(short.url).port);
  const idle = connect(port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  const answer = fetch(`${short.url}channel`).then((response) => response.json());
  await answer;
  await short.close();
  const again = await occupied(port);
  again.server.close();
  idle.destroy();
});
