import { describe, expect, test } from 'vitest';
import { noPings } from '../../src/present/reply.ts';
import { callbackProblems, commandProblems, editProblems } from './rules/body.ts';
import type { MessageBody } from './rules/message.ts';
import { hasDescription } from './rules/openapi.ts';

/** The rules themselves: what Discord refuses must not get past them. */

const message = (body: object): Parameters<typeof callbackProblems>[0] => ({
  type: 4,
  data: { allowed_mentions: noPings, ...body } as never,
});
const x = (length: number) => 'x'.repeat(length);
const button = (more: object = {}) => ({ type: 2, style: 2, label: 'more', custom_id: 'v1:a', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const field = { name: 'n', value: 'v' };
const text = (content: string) => ({ type: 10, content });

test('a full message is valid', () => {
  const body = {
    content: x(2_000),
    embeds: [
      {
        title: x(256),
        description: x(1_000),
        url: 'https://a.example/1',
        fields: [field],
        footer: { text: 'f' },
      },
      { description: x(2_000), image: { url: 'attachment://a.png' } },
    ],
    components: [
      row(button(), button({ custom_id: 'v1:b' }), {
        type: 2,
        style: 5,
        label: 'l',
        url: 'https://a.example',
      }),
    ],
    attachments: [{ id: '0', filename: 'a.png', description: 'alt' }],
    flags: 64,
  };
  expect(callbackProblems(message(body), ['a.png'])).toEqual([]);
});

test('a message of Components V2 is valid', () => {
  const body = { flags: 1 << 15, components: [{ type: 17, components: [text('a'), row(button())] }] };
  expect(callbackProblems(message(body))).toEqual([]);
});

describe('refused in a message:', () => {
  test.each<[string, object, string]>([
    ['nothing in it', {}, 'is empty'],
    ['long content', { content: x(2_001) }, 'content'],
    ['half a character', { content: 'a\ud83d' }, 'surrogate'],
    ['a ping', { content: 'a', allowed_mentions: { parse: ['users'] } }, 'allowed_mentions'],
    ['no word on pings', { content: 'a', allowed_mentions: undefined }, 'allowed_mentions'],
    ['a flag of others', { content: 'a', flags: 1 }, 'flags'],
    ['eleven embeds', { embeds: Array(11).fill({ description: 'a' }) }, 'embeds'],
    ['an empty embed', { embeds: [{}] }, 'is empty'],
    ['long title', { embeds: [{ title: x(257) }] }, 'title'],
    ['long description', { embeds: [{ description: x(4_097) }] }, 'description'],
    ['long footer', { embeds: [{ description: 'a', footer: { text: x(2_049) } }] }, 'footer'],
    ['long author', { embeds: [{ author: { name: x(257) } }] }, 'author'],
    ['26 fields', { embeds: [{ fields: Array(26).fill(field) }] }, 'fields'],
    ['an empty field', { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] }, 'value'],
    ['a long field', { embeds: [{ fields: [{ name: x(257), value: x(1_025) }] }] }, 'name'],
    ['6,001 characters in all', { embeds: [{ description: x(4_000) }, { description: x(2_001) }] }, '6000'],
    [
      'an address twice',
      {
        embeds: [
          { title: 'a', url: 'https://a.example' },
          { title: 'b', url: 'https://a.example' },
        ],
      },
      'repeats',
    ],
    ['a script for a link', { embeds: [{ title: 'a', url: 'javascript:alert(1)' }] }, 'no web link'],
    ['six rows', { components: Array(6).fill(row(button())) }, 'of 5'],
    [
      'six buttons',
      { components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: `${n}` })))] },
      'of 5',
    ],
    ['an empty row', { components: [row()] }, 'empty row'],
    ['one id twice', { components: [row(button(), button())] }, 'repeats'],
    ['a long id', { components: [row(button({ custom_id: x(101) }))] }, 'custom_id'],
    ['a long label', { components: [row(button({ label: x(81) }))] }, 'label'],
    ['no label', { components: [row(button({ label: undefined }))] }, 'neither'],
    ['a link without address', { components: [row({ type: 2, style: 5, label: 'a' })] }, 'url'],
    [
      'a long link',
      { components: [row({ type: 2, style: 5, label: 'a', url: `https://a.example/${x(500)}` })] },
      'url',
    ],
    [
      'a link to a script',
      { components: [row({ type: 2, style: 5, label: 'a', url: 'javascript:1' })] },
      'no web link',
    ],
    ['an address on a button', { components: [row(button({ url: 'https://a.example' }))] }, 'only a link'],
    [
      '26 menu entries',
      {
        components: [
          row({
            type: 3,
            custom_id: 'm',
            options: Array.from({ length: 26 }, (_, n) => ({ label: 'a', value: `${n}` })),
          }),
        ],
      },
      'options',
    ],
    [
      'an entry twice',
      { components: [row({ type: 3, custom_id: 'm', options: Array(2).fill({ label: 'a', value: 'a' }) })] },
      'repeats',
    ],
    ['V2 without its flag', { components: [text('a')] }, 'needs the Components V2 flag'],
    ['V2 with content', { flags: 1 << 15, content: 'a', components: [text('a')] }, 'Components V2'],
    [
      'V2 with embeds',
      { flags: 1 << 15, embeds: [{ description: 'a' }], components: [text('a')] },
      'Components V2',
    ],
    [
      '41 components',
      { flags: 1 << 15, components: [{ type: 17, components: Array(40).fill(text('a')) }] },
      'of 40',
    ],
    ['4,001 characters of V2', { flags: 1 << 15, components: [text(x(2_000)), text(x(2_001))] }, '4000'],
    [
      'a file not sent',
      { content: 'a', attachments: [{ id: '0', filename: 'a.png', description: 'd' }] },
      'sent: nothing',
    ],
    ['an image not sent', { embeds: [{ image: { url: 'attachment://b.png' } }] }, 'was not sent'],
  ])('%s', (_, body, complaint) => {
    expect(callbackProblems(message(body)).join('\n')).toContain(complaint);
  });

  test('a file without alt text', () => {
    const body = message({ content: 'a', attachments: [{ id: '0', filename: 'a.png' }] });
    expect(callbackProblems(body, ['a.png']).join()).toContain('description');
    expect(callbackProblems(message({ content: 'a' }), ['a.png']).join()).toContain('describe nothing');
  });

  test('an edit that would become ephemeral', () => {
    const body = { content: 'a', allowed_mentions: noPings, flags: 64 } as unknown as MessageBody;
    expect(editProblems(body).join()).toContain('EPHEMERAL');
  });
});

test('refused: an answer of a kind that the bot does not give, a deferral with words, 26 suggestions', () => {
  expect(callbackProblems({ type: 12 } as never).join()).toContain('type');
  expect(callbackProblems({ type: 5, data: { content: 'a' } } as never).join()).toContain('flags alone');
  const choices = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
  expect(callbackProblems({ type: 8, data: { choices } }).join()).toContain('of 25');
  const long = [{ name: x(101), value: x(101) }];
  expect(callbackProblems({ type: 8, data: { choices: long } })).toEqual(
    expect.arrayContaining([
      'choices name: has 101 characters of 100',
      'choices value: has 101 characters of 100',
    ]),
  );
});

describe('refused in a command:', () => {
  const command = (more: object) => [{ name: 'ask', description: 'Asks.', type: 1, ...more }];
  const option = (more: object = {}) => ({ name: 'story', description: 'Which.', type: 3, ...more });
  test.each<[string, object[], string]>([
    ['upper case', command({ name: 'Ask' }), 'lower case'],
    ['a blank in the name', command({ name: 'a b' }), 'no name may have'],
    ['no description', command({ description: '' }), 'description'],
    ['a long description', command({ description: x(101) }), 'description'],
    ['a name twice', [...command({}), ...command({})], 'repeats'],
    ['an option twice', command({ options: [option(), option()] }), 'repeats'],
    [
      '26 options',
      command({ options: Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` })) }),
      'of 25',
    ],
    [
      'required after optional',
      command({ options: [option(), option({ name: 'b', required: true })] }),
      'required',
    ],
    [
      'choices and suggestions',
      command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
      'both',
    ],
    ['a long choice', command({ options: [option({ choices: [{ name: 'a', value: x(101) }] })] }), 'value'],
    ['6,001 characters', command({ options: [option({ max_length: 6_001 })] }), 'takes'],
    ['a language unknown', command({ name_localizations: { en: 'ask' } }), 'no locale'],
    ['a translation too long', command({ description_localizations: { de: x(101) } }), 'description'],
    [
      'a translated name with a blank',
      command({ name_localizations: { de: 'frag was' } }),
      'no name may have',
    ],
    [
      '8,001 characters',
      command({
        options: Array.from({ length: 25 }, (_, n) =>
          option({
            name: `o${n}`,
            description: x(100),
            choices: Array.from({ length: 4 }, (_, c) => ({ name: `${c}${x(50)}`, value: x(50) })),
          }),
        ),
      }),
      'of 8000',
    ],
    ['words for a menu command', [{ type: 3, name: 'Check', description: 'Checks.' }], 'no description'],
  ])('%s', (_, commands, complaint) => {
    expect(commandProblems(commands).join('\n')).toContain(complaint);
  });
});

test.skipIf(!hasDescription)("Discord's own description refuses unknown keys and wrong types", () => {
  expect(callbackProblems(message({ content: 'a', ephemeral: true })).join()).toContain('ephemeral');
  expect(callbackProblems(message({ embeds: [{ titel: 'a', description: 'b' }] })).join()).toContain('titel');
  expect(callbackProblems(message({ content: 'a', tts: 'no' })).join()).toContain('tts');
  const command = { name: 'ask', description: 'Asks.', type: 1, dm: true };
  expect(commandProblems([command]).join()).toContain('"dm"');
});
