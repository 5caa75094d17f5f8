import type { APIInteractionResponse } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { registry } from '../../commands/registry.ts';
import { startHttp } from '../../src/discord/http.ts';
import { Intake } from '../../src/intake/intake.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { openFolderStore } from '../../src/store/folder/store.ts';
import {
  asReceived,
  type File,
  manager,
  member,
  messageWith,
  press,
  type Setting,
  slash,
  typing,
  type Values,
} from './interactions.ts';
import { type Cdn, folder, newsroom, serve, sweep } from './newsroom.ts';
import { deliver, Signer } from './signed.ts';
import type { StandIn } from './standin/standin.ts';
import { test as plain } from './standin/test.ts';
import { shipped } from './story.ts';

/** Stories of a server's own: the real client, real files in a real store, read in a real thread. */

const flood = `Flood at Marrow

Mayor Lena Quist of Marrow closed 14 streets on Friday after the river Ash rose by two metres.

“We have no boats left,” Quist said on Friday evening. “We need 40 of them by Sunday.”

According to the Marrow fire service, 312 people left their homes.
`;
const later = `${flood.replace('312 people', '480 people')}
On Saturday Quist said the river had begun to fall.
`;
const html = `<!doctype html><html><head><title>Ferry strike ends | Harbour Times</title>
<meta property="og:site_name" content="Harbour Times"></head><body><article><h1>Ferry strike ends</h1>
<p>The ferry strike at Ostrey ended on Tuesday after eleven days, the union said, and boats will sail again from Thursday morning.</p>
<p>“Nobody won this,” said Piet Hollar, the union’s chair, who had asked for a raise of 9 per cent and got 6 per cent.</p>
</article></body></html>`;
const files = {
  '/flood.txt': { type: 'text/plain; charset=utf-8', body: flood },
  '/later.txt': { body: later },
  '/ferry.html': { type: 'text/html', body: html },
  '/picture.txt': { body: '\u0089PNG\r\n\u0000\u0000' },
  '/empty.txt': { body: ' \n' },
  '/feed.md': { body: '<rss version="2.0"><channel><title>News</title></channel></rss>' },
};

let cdn: Cdn;
beforeAll(async () => {
  cdn = await serve(files);
});
afterAll(() => cdn.close());

const here = '1300000000000000001';
const there = '1300000000000000002';
const editor: Setting = { guild: here, permissions: manager };
const reader: Setting = { guild: here, permissions: member };
const fileAt = (path: string, more: Partial<File> = {}): File => ({
  filename: path.slice(1),
  url: cdn.at(`${path}?ex=1&is=2&hm=3`),
  size: 1_000,
  ...more,
});

interface Room {
  readonly data: string;
  open(more?: Parameters<typeof newsroom>[1]): Promise<void>;
}

const test = plain.extend<{ room: Room }>({
  room: async ({ connect }, use) => {
    const data = folder();
    const closing: (() => Promise<void>)[] = [];
    const open: Room['open'] = async (more) => {
      const { close, ...options } = await newsroom(data, more);
      closing.push(close);
      await connect(options);
    };
    await use({ data, open });
    for (const close of closing) await close();
    sweep(data);
  },
});

/** What a reader sees in the end, be it sent at once or after a deferral. */
async function see(discord: StandIn, interaction: Parameters<StandIn['send']>[0]): Promise<string> {
  const exchange = discord.send(interaction);
  const { body } = await exchange.callback();
  return JSON.stringify(body.type === 5 ? (await exchange.edit()).body : body);
}
const use = (discord: StandIn, line: string, values: Values, setting: Setting) =>
  see(discord, slash(line, values, setting));

async function suggested(discord: StandIn, line: string, values: Values, option: string, setting: Setting) {
  const { body } = await discord.send(typing(line, values, option, setting)).callback();
  return (
    (body as APIInteractionResponse & { data: { choices: { value: string }[] } }).data.choices ?? []
  ).map(({ value }) => value);
}

const buttonIn = (seen: string, mark: string) =>
  Array.from(seen.matchAll(/"custom_id":"([^"]+)"/g), ([, id = '']) => id).find((id) => id.includes(mark)) ??
  '';

describe('a story is added', () => {
  test('from an attachment: what was read is shown, and it answers', async ({ discord, room }) => {
    await room.open();
    const seen = await use(
      discord,
      'story add',
      { file: fileAt('/flood.txt'), source: 'Marrow Post' },
      editor,
    );
    expect(seen).toMatch(/Flood at Marrow.*Marrow Post.*Lena Quist.*Added to this server/s);
    expect(seen).toContain('Questions it answers');
    const [, example = ''] = /- \/ask \*\*(.+?)\*\*/.exec(seen) ?? [];
    expect(example).not.toBe('');
    const answer = await use(discord, 'ask', { question: example }, reader);
    expect(answer).toMatch(/Flood at Marrow/);
    expect(await use(discord, 'ask', { question: 'how many people left their homes' }, reader)).toContain(
      '312',
    );
  });

  test('from a page, with its title and source', async ({ discord, room }) => {
    await room.open();
    const seen = await use(discord, 'story add', { url: cdn.at('/ferry.html') }, editor);
    expect(seen).toMatch(/Ferry strike ends.*Harbour Times/s);
    expect(seen).toContain('Piet Hollar');
  });

  test('and after a restart it is still there, for its own server alone', async ({ discord, room }) => {
    await room.open();
    await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
    await room.open();
    expect(await use(discord, 'story list', {}, reader)).toContain('Flood at Marrow');
    expect(await use(discord, 'story list', {}, { ...reader, guild: there })).not.toContain('Marrow');
  });

  test('twice: the second time it is told; told further, it is a new version and old buttons show the old', async ({
    discord,
    room,
  }) => {
    await room.open();
    await use(discord, 'story add', { file: fileAt('/flood.txt'), source: 'Post' }, editor);
    const before = await use(discord, 'ask', { question: 'how many people left their homes' }, reader);
    expect(await use(discord, 'story add', { file: fileAt('/flood.txt'), source: 'Post' }, editor)).toMatch(
      /here already, word for word/,
    );
    const updated = await use(discord, 'story add', { file: fileAt('/later.txt'), source: 'Post' }, editor);
    expect(updated).toContain('Updated: version 2');
    expect(await use(discord, 'ask', { question: 'how many people left their homes' }, reader)).toContain(
      '480',
    );
    const context = buttonIn(before, ':context:');
    const shown = await see(discord, press(context, messageWith({}), reader));
    expect(shown).toContain('312');
    expect(shown).not.toContain('480');
  });

  test('a copy from elsewhere is told, and added with `anyway`', async ({ discord, room }) => {
    await room.open();
    await use(discord, 'story add', { url: cdn.at('/flood.txt'), source: 'Post' }, editor);
    const other = { url: cdn.at('/flood.txt?of=other'), title: 'Flood again', source: 'Other' };
    expect(await use(discord, 'story add', other, editor)).toMatch(/word for word|says the same/);
  });
});

describe('a story is not added', () => {
  const refusals: [string, () => Values, RegExp][] = [
    ['nothing given', () => ({}), /Give a file or the address/],
    ['both given', () => ({ file: fileAt('/flood.txt'), url: 'https://a.example' }), /one of them/],
    ['a picture', () => ({ file: fileAt('/picture.txt') }), /not text/],
    ['no text', () => ({ file: fileAt('/empty.txt') }), /no text/],
    ['a feed', () => ({ file: fileAt('/feed.md') }), /a feed of many stories/],
    [
      'another kind of file',
      () => ({ file: fileAt('/flood.txt', { filename: 'a.pdf' }) }),
      /\.txt, \.md or \.html/,
    ],
    ['too large a file', () => ({ file: fileAt('/flood.txt', { size: 2_000_001 }) }), /larger than 2 MB/],
    [
      'a file of another host',
      () => ({ file: fileAt('/flood.txt', { url: 'https://evil.example/a.txt' }) }),
      /address/,
    ],
    ['nothing there', () => ({ file: fileAt('/none.txt') }), /does not give me this page/],
    ['no address', () => ({ url: 'ftp://a.example/b' }), /begins with https/],
    ['an address within', () => ({ url: 'https://10.0.0.1/story' }), /not on the public internet/],
  ];
  for (const [name, values, expected] of refusals) {
    test(`${name}: one sentence that only the user sees`, async ({ discord, room }) => {
      await room.open();
      const seen = await use(discord, 'story add', values(), editor);
      expect(seen).toMatch(expected);
      expect(seen).toContain('"flags":64');
      expect(await use(discord, 'story list', {}, reader)).not.toContain('Marrow');
    });
  }

  test.for([
    ['story add', { url: 'https://a.example' }],
    ['story remove', { story: 'doha' }],
    ['story default', { story: 'doha' }],
  ] as const)(
    '%s without the right to manage the server, in a direct message, or by a user install',
    async ([line, values], { discord, room }) => {
      await room.open();
      expect(await use(discord, line, values, reader)).toMatch(/Manage Server/);
      expect(await use(discord, line, values, { place: 'dm' })).toMatch(/belong to a server/);
      const elsewhere = { place: 'user-install', permissions: manager } as const;
      expect(await use(discord, line, values, elsewhere)).toMatch(/belong to a server/);
    },
  );

  test('over what a server may keep: the sentence says how much that is', async ({ discord, room }) => {
    await room.open({ limits: { stories: 1, characters: 5_000_000 } });
    await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
    expect(await use(discord, 'story add', { url: cdn.at('/ferry.html') }, editor)).toMatch(
      /1 stories already/,
    );
  });

  test('too many characters', async ({ discord, room }) => {
    await room.open({ limits: { stories: 10, characters: 100 } });
    expect(await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor)).toMatch(
      /more than 100 char/,
    );
  });

  test('what takes too long to read is given up, and others are answered meanwhile', async ({
    discord,
    room,
  }) => {
    await room.open({ within: 30 });
    const adding = use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
    expect(await use(discord, 'ask', { question: 'who withdrew from Doha' }, reader)).toContain(
      'United States',
    );
    expect(await adding).toMatch(/takes too long/);
  });

  test('what takes too much memory is given up', async ({ discord, room }) => {
    await room.open({ megabytes: 8 });
    expect(await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor)).toMatch(/takes too long/);
  });

  test('where too many are being read: politely refused', async ({ discord, room }) => {
    await room.open({ each: 1 });
    const sent = [1, 2].map(() => use(discord, 'story add', { file: fileAt('/flood.txt') }, editor));
    expect((await Promise.all(sent)).filter((seen) => /reading other stories/.test(seen))).toHaveLength(1);
  });
});

describe('a server', () => {
  test('removes its own stories and no others', async ({ discord, room }) => {
    await room.open();
    await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
    expect(await suggested(discord, 'story remove', { story: '' }, 'story', editor)).toEqual([
      'flood-at-marrow',
    ]);
    expect(await suggested(discord, 'story remove', { story: '' }, 'story', reader)).toEqual([]);
    expect(await use(discord, 'story remove', { story: 'doha' }, editor)).toMatch(/not added by this server/);
    expect(await use(discord, 'story remove', { story: 'flood at marrow' }, editor)).toMatch(/is removed/);
    expect(await use(discord, 'story list', {}, reader)).not.toContain('Marrow');
  });

  test('has a default story, says so where it matters, and lets all be searched', async ({
    discord,
    room,
  }) => {
    await room.open();
    await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
    expect(await use(discord, 'story default', { story: 'flood-at-marrow' }, editor)).toMatch(
      /are answered from/,
    );
    const question = 'who withdrew from Doha';
    expect(await use(discord, 'ask', { question }, reader)).toMatch(/Only “Flood at Marrow” was searched/);
    expect(await use(discord, 'ask', { question, story: 'all' }, reader)).toContain('The United States');
    expect(await suggested(discord, 'ask', { story: '' }, 'story', reader)).toEqual([
      'all',
      'doha',
      'flood-at-marrow',
    ]);
    expect(await suggested(discord, 'quote', { speaker: '' }, 'speaker', reader)).toEqual([
      'Lena Quist',
      'the Marrow fire service',
    ]);
    expect(await use(discord, 'ask', { question }, { ...reader, guild: there })).toContain(
      'The United States',
    );
    await use(discord, 'story default', { story: 'none' }, editor);
    expect(await use(discord, 'ask', { question }, reader)).toContain('The United States');
  });

  test('whose default is removed has none', async ({ discord, room }) => {
    await room.open();
    await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
    await use(discord, 'story default', { story: 'flood-at-marrow' }, editor);
    await use(discord, 'story remove', { story: 'flood-at-marrow' }, editor);
    expect(await use(discord, 'ask', { question: 'who withdrew from Doha' }, reader)).toContain(
      'The United States',
    );
  });

  test('never sees what another one added: by name, suggestion, search or a forged button', async ({
    discord,
    room,
  }) => {
    await room.open();
    await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
    const answer = await use(discord, 'ask', { question: 'how many people left their homes' }, reader);
    const everyone = await use(discord, 'story show', { story: 'flood-at-marrow' }, reader);
    for (const stranger of [
      { ...editor, guild: there },
      { place: 'dm' },
      { place: 'user-install', guild: here },
    ] as Setting[]) {
      for (const [line, values] of [
        ['ask', { question: 'how many people left their homes in Marrow', story: 'flood-at-marrow' }],
        ['ask', { question: 'how many people left their homes in Marrow' }],
        ['quote', { speaker: 'Lena Quist' }],
        ['figures', { about: 'streets' }],
        ['check', { claim: 'We have no boats left' }],
        ['story show', { story: 'Flood at Marrow' }],
        ['story remove', { story: 'flood-at-marrow' }],
        ['story default', { story: 'flood-at-marrow' }],
      ] as [string, Values][]) {
        expect(await use(discord, line, values, stranger), line).not.toMatch(
          /Lena Quist\W+Mayor|no boats left,”|312 people|river Ash/,
        );
      }
      expect(await suggested(discord, 'ask', { story: 'flood' }, 'story', stranger)).not.toContain(
        'flood-at-marrow',
      );
      expect(await suggested(discord, 'quote', { speaker: 'Quist' }, 'speaker', stranger)).not.toContain(
        'Lena Quist',
      );
      expect(await suggested(discord, 'figures', { about: 'street' }, 'about', stranger)).not.toContain(
        'streets',
      );
      for (const id of [
        buttonIn(answer, ':context:'),
        buttonIn(everyone, ':everyone:'),
        'v1:figures:0:flood-at-marrow:',
      ]) {
        expect(id).not.toBe('');
        expect(await see(discord, press(id, messageWith({}), stranger)), id).not.toMatch(/312|Quist|Ash/);
      }
    }
  });

  test('pages through a long list, with what was added marked', async ({ discord, room }) => {
    const store = await openFolderStore(room.data);
    await store.close();
    await room.open();
    await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
    const seen = await use(discord, 'story list', {}, editor);
    expect(seen).toMatch(/added by this server/);
    expect(seen).toMatch(/1 of at most 200 stories/);
  });
});

test('a story that takes longer than Discord waits is answered by an edit', async ({
  discord,
  room,
  connect,
}) => {
  const { close, ...options } = await newsroom(room.data);
  await connect({ ...options, guard: 50 });
  const exchange = discord.send(slash('story add', { file: fileAt('/flood.txt') }, editor));
  expect((await exchange.callback()).body.type).toBe(5);
  expect(JSON.stringify((await exchange.edit()).body)).toContain('Flood at Marrow');
  await close();
});

test('the same by HTTP', async ({ discord, room, log }) => {
  const { close, ...options } = await newsroom(room.data);
  const { libraries, keeping } = options;
  if (!libraries || !keeping) throw new Error('nothing is kept');
  const signer = new Signer();
  const { publicKey } = signer;
  const place = { port: 0, host: '127.0.0.1', api: discord.api };
  const endpoint = await startHttp({ libraries, keeping, registry, log, publicKey, guard: 50, ...place });
  const adding = slash('story add', { file: fileAt('/flood.txt') }, editor);
  const { body, exchange } = await deliver(discord, signer, endpoint.port, adding);
  expect(body?.type).toBe(5);
  expect(JSON.stringify((await exchange.edit()).body)).toContain('Flood at Marrow');
  await endpoint.stop();
  await close();
});

test('feedback on a server’s own story is kept in the store', async ({ discord, room, connect }) => {
  const store = await openFolderStore(room.data);
  const loopback = { loopback: true, hosts: ['127.0.0.1'] };
  const thread = new URL('../../dist/thread.js', import.meta.url).pathname;
  const intake = new Intake({ store, builtIn: shipped.entries, file: thread, attachments: loopback });
  const libraries = new Libraries(shipped.entries, store);
  await connect({
    libraries,
    registry,
    keeping: { store, intake },
    feedback: { add: (verdict) => store.rate(verdict) },
  });
  await use(discord, 'story add', { file: fileAt('/flood.txt') }, editor);
  const exchange = discord.send(slash('ask', { question: 'how many people left their homes' }, reader));
  const { body } = await exchange.callback();
  const id = buttonIn(JSON.stringify(body), ':feedback:right');
  const message = messageWith(asReceived('data' in body ? body.data : {}));
  expect(await see(discord, press(id, message, reader))).toMatch(/Thank you/);
  const kept = [];
  for await (const verdict of store.verdicts()) kept.push(verdict);
  expect(kept).toMatchObject([{ verdict: 'right', question: 'how many people left their homes' }]);
});
