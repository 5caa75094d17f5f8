import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect } from 'vitest';
import { type HttpEndpoint, type HttpOptions, startHttp } from '../../src/discord/http.ts';
import { encodePress } from '../../src/present/press.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { press, slash, typing } from './interactions.ts';
import { sampleRegistry } from './sample.ts';
import { deliver, post, Signer } from './signed.ts';
import { slowCommand } from './slow.ts';
import { test as withDiscord } from './standin/test.ts';

const signer = new Signer();

interface Fixtures {
  readonly listen: (options?: Partial<HttpOptions>) => Promise<HttpEndpoint>;
}

const test = withDiscord.extend<Fixtures>({
  listen: async ({ discord, log }, use) => {
    const started: HttpEndpoint[] = [];
    await use(async (options = {}) => {
      const endpoint = await startHttp({
        publicKey: signer.publicKey,
        api: discord.api,
        port: 0,
        host: '127.0.0.1',
        log,
        libraries: new Libraries([], null),
        registry: sampleRegistry,
        ...options,
      });
      started.push(endpoint);
      return endpoint;
    });
    await Promise.all(started.map((endpoint) => endpoint.stop()));
  },
});

const ping = () => JSON.stringify({ id: '1', type: 1, token: 't', application_id: '2', version: 1 });

describe('the HTTP endpoint', () => {
  test('answers a ping', async ({ listen }) => {
    const { port } = await listen();
    const body = ping();
    expect(await post(port, body, signer.headers(body))).toEqual({ status: 200, body: { type: 1 } });
  });

  for (const place of ['guild', 'dm', 'user-install'] as const) {
    test(`answers a command, suggestions and a button: ${place}`, async ({ discord, listen }) => {
      const { port } = await listen();
      const asked = await deliver(discord, signer, port, slash('echo', { text: 'tarn' }, { place }));
      expect(asked).toMatchObject({ status: 200, body: { type: 4 } });
      const typed = await deliver(discord, signer, port, typing('echo', { text: 'ta' }, 'text', { place }));
      expect(typed).toMatchObject({ status: 200, body: { type: 8 } });
      const pressed = await deliver(
        discord,
        signer,
        port,
        press(encodePress('echo', ['again', 'x']), {}, { place }),
      );
      expect(pressed).toMatchObject({ status: 200, body: { type: 7 } });
    });
  }

  test("sends what has files by Discord's own endpoint", async ({ discord, listen }) => {
    const { port } = await listen();
    const { status, exchange } = await deliver(
      discord,
      signer,
      port,
      slash('echo', { text: 'tarn', file: true }),
    );
    expect(status).toBe(202);
    expect((await exchange.callback()).files.map(({ name }) => name)).toEqual(['a.txt']);
  });

  test('defers a slow answer and edits it in', async ({ discord, listen }) => {
    const { registry, go } = slowCommand();
    const { port } = await listen({ registry, guard: 5 });
    const { body, exchange } = await deliver(discord, signer, port, slash('slow', { private: true }));
    expect(body).toEqual({ type: 5, data: { flags: 64 } });
    go();
    expect((await exchange.edit()).body).toMatchObject({ content: 'at last' });
  });

  test('lets a late answer go out before it stops', async ({ discord, listen }) => {
    const { registry, go } = slowCommand();
    const endpoint = await listen({ registry, guard: 5 });
    const { exchange } = await deliver(discord, signer, endpoint.port, slash('slow'));
    const stopped = endpoint.stop();
    go();
    await stopped;
    expect(exchange.edits).toHaveLength(1);
    await expect(post(endpoint.port, ping(), signer.headers(ping()))).rejects.toThrow();
  });
});

describe('the HTTP endpoint refuses', () => {
  const other = new Signer();
  const minutes = (count: number) => Date.now() + count * 60_000;
  test.for<[string, (body: string) => Record<string, string>]>([
    ['no signature', () => ({})],
    [
      'no timestamp',
      (body) => ({ 'x-signature-ed25519': signer.headers(body)['x-signature-ed25519'] ?? '' }),
    ],
    ['another key', (body) => other.headers(body)],
    ['a signature of something else', (body) => signer.headers(`${body} `)],
    ['a signature that is none', (body) => ({ ...signer.headers(body), 'x-signature-ed25519': 'zz' })],
    [
      'a timestamp that is not what was signed',
      (body) => ({ ...signer.headers(body), 'x-signature-timestamp': '1' }),
    ],
    ['a timestamp that is none', (body) => ({ ...signer.headers(body), 'x-signature-timestamp': 'now' })],
    ['a request of six minutes ago', (body) => signer.headers(body, minutes(-6))],
    ['a request from the future', (body) => signer.headers(body, minutes(6))],
  ])('%s', async ([, headers], { listen }) => {
    const { port } = await listen();
    const body = ping();
    expect((await post(port, body, headers(body))).status).toBe(401);
  });

  test('a body changed on the way', async ({ listen }) => {
    const { port } = await listen();
    const headers = signer.headers(ping());
    expect((await post(port, ping().replace('"1"', '"3"'), headers)).status).toBe(401);
  });

  test('a request heard before', async ({ listen }) => {
    const { port } = await listen();
    const body = JSON.stringify(slash('echo', { text: 'tarn' }));
    const headers = signer.headers(body);
    expect((await post(port, body, headers)).status).toBe(200);
    expect((await post(port, body, headers)).status).toBe(401);
  });

  test('a replay for as long as its timestamp counts, and keeps its id no longer', async ({ listen }) => {
    let now = Date.now();
    const { port } = await listen({ now: () => now });
    const body = JSON.stringify(slash('echo', { text: 'tarn' }));
    expect((await post(port, body, signer.headers(body, now))).status).toBe(200);
    now += 4 * 60_000;
    expect((await post(port, body, signer.headers(body, now))).status).toBe(401);
    now += 20 * 60_000;
    expect((await post(port, body, signer.headers(body, now))).status).toBe(200);
  });

  test.for([
    ['no JSON', 'text'],
    ['no interaction', '{"type":1}'],
    ['nothing', ''],
  ] as const)('%s, well signed', async ([, body], { listen }) => {
    const { port } = await listen();
    expect((await post(port, body, signer.headers(body))).status).toBe(400);
  });

  test('a body of a megabyte', async ({ listen }) => {
    const { port } = await listen();
    const body = JSON.stringify({ ...JSON.parse(ping()), padding: 'x'.repeat(1_000_000) });
    const sent = await post(port, body, signer.headers(body));
    expect(sent.status).toBe(413);
  });

  test('a body that grows without end', async ({ listen }) => {
    const { port } = await listen();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /interactions HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n');
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
    for (let at = 0; at < 12; at++) socket.write(chunk);
    const [data] = await once(socket, 'data');
    expect(String(data)).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });

  test('another path, another method', async ({ listen }) => {
    const { port } = await listen();
    expect((await post(port, ping(), signer.headers(ping()), '/admin')).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/interactions`)).status).toBe(405);
  });
});
