import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { help } from '../../commands/help.ts';
import { quote } from '../../commands/quote.ts';
import { payloadsOf, registry } from '../../commands/registry.ts';
import { show } from '../../commands/story/show.ts';
import { buildIndex } from '../../src/index/build.ts';
import { limits } from '../../src/present/limits.ts';
import { en } from '../../src/present/words/en.ts';
import { languages, wordsFor } from '../../src/present/words/languages.ts';
import type { Named, Words } from '../../src/present/words/words.ts';
import { Library } from '../../src/search/library.ts';
import { parseStoryFile } from '../../src/story/file.ts';
import { blockQuotes, checkReply } from './check-reply.ts';

const all = Object.entries(languages) as [string, Words][];
const others = all.filter(([, words]) => words !== en);

/** Every text of a language by its path, functions called with numbers, names and a choice of either. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return samplesOf(path).map((args, at) => [`${path}#${at}`, String(value(...args))]);
  return Object.entries(value as object).flatMap(([key, each]) =>
    textsOf(each, path === '' ? key : `${path}.${key}`),
  );
}

const counts = (n: number) => ({ direct: n, partial: n, indirect: n });
const facts = (n: number) => ({ paragraphs: n, people: n, quotations: n, figures: n });
const problems = [
  { kind: 'empty-question' },
  { kind: 'question-too-long', most: 1500 },
  { kind: 'empty-claim' },
  { kind: 'claim-too-long', most: 1500 },
  { kind: 'unknown-story', asked: 'tarn', nearest: [] },
  { kind: 'unknown-story', asked: 'tarn', nearest: ['Tarn', 'Marn'] },
  { kind: 'empty-library' },
];

/** Texts that say it otherwise where a name or topic is left out. */
const mayLack = new Set(['figures.title', 'quote.noneAbout', 'help.question', 'check.claimed']);

function samplesOf(path: string): unknown[][] {
  if (path === 'problem') return problems.map((problem) => [problem]);
  if (path === 'quote.counts') return [[counts(1)], [counts(2)], [counts(1000)]];
  if (path === 'story.facts') return [[facts(1)], [facts(2)], [facts(1000)]];
  if (path === 'figures.measure') return [['2', 'mile']];
  if (path === 'figures.claimedBy') return [[['Ana', 'Bo']]];
  if (path === 'figures.total') return [['ships', ['1', '2'], '3']];
  if (/^figures\.(?:difference|noDifference)$/.test(path)) {
    return [
      ['ships', '1', '3', '2', true, null],
      ['ships', '3', '1', '2', false, '3'],
    ];
  }
  const left = mayLack.has(path)
    ? [
        [null, null],
        ['Ana', null],
      ]
    : [];
  return [[1, 1, 1], [2, 2, 2], ['Ana', 'Bo', 'Cy'], ['Ana', true, 5], ...left];
}

/** Questions are put in the story's language, and a sum is a sum in any. */
test.each(others)('%s has every text of English, and none that is empty or left in English', (_, words) => {
  const english = new Map(textsOf(en));
  const texts = textsOf(words);
  expect(texts.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  const same = texts.filter(
    ([path, text]) => /\p{L}{4}/u.test(text) && text.length > 12 && english.get(path) === text,
  );
  expect(same.filter(([path]) => !/^(?:help\.question|figures\.total)/.test(path))).toEqual([]);
});

test.each(others)(
  '%s keeps what is put into a text',
  (_, words) => {
    for (const [path, text] of textsOf(words)) {
      const english = textsOf(en).find(([other]) => other === path)?.[1] ?? '';
      expect({ path, ana: text.includes('Ana') }).toEqual({ path, ana: english.includes('Ana') });
    }
  },
  60_000,
);

interface Naming extends Named {
  readonly options?: Readonly<Record<string, Named>>;
  readonly subcommands?: Readonly<Record<string, Naming>>;
}

const namedIn = (each: Naming): Named[] => [
  each,
  ...Object.values(each.options ?? {}),
  ...Object.values(each.subcommands ?? {}).flatMap(namedIn),
];

test.each(all)('%s: names, descriptions and buttons are as Discord wants them', (_, words) => {
  const named = Object.values(words.commands).flatMap(namedIn);
  for (const { name, description } of named) {
    expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
    expect(name).toBe(name.toLowerCase());
    expect(description.length).toBeLessThanOrEqual(limits.command.description);
  }
  for (const [path, label] of textsOf(words.button)) {
    if (path !== 'stale') expect(label.length, path).toBeLessThanOrEqual(limits.button.label);
  }
  const names = Object.values(words.commands).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every payload carries every locale and stays within its 8,000 characters', () => {
  for (const payload of payloadsOf(registry)) {
    expect(Object.keys(payload.name_localizations ?? {}), payload.name).toEqual(Object.keys(languages));
    for (const [locale] of all) {
      const texts = JSON.stringify(payload, (key, value) =>
        /_localizations$/.test(key) ? value?.[locale] : value,
      );
      expect(texts.length).toBeLessThan(limits.command.characters);
    }
  }
});

test('a language that the bot does not speak gets English', () => {
  expect(wordsFor('ja')).toBe(en);
  expect(wordsFor('es-419')).toBe(languages['es-ES']);
});

const file = new URL('../../knowledge/stories/doha.md', import.meta.url);
const library = new Library([buildIndex(parseStoryFile('doha', readFileSync(file, 'utf8')))]);

test.each(all)('%s: replies are whole, and the story’s words stay as they are', async (locale) => {
  const english = { library, locale: 'en-US' };
  const context = { library, locale };
  const runs = [
    [await quote.run({ speaker: 'Witkoff' }, english), await quote.run({ speaker: 'Witkoff' }, context)],
    [await quote.run({}, english), await quote.run({ private: true }, context)],
    [
      await ask.run({ question: 'what did Pigott say' }, english),
      await ask.run({ question: 'what did Pigott say' }, context),
    ],
    [await show.run({}, english), await show.run({}, context)],
    [await help.run({}, english), await help.run({}, context)],
  ] as const;
  for (const [expected, reply] of runs) {
    checkReply(library, reply);
    expect(blockQuotes(reply.embeds?.[0]?.description ?? '')).toEqual(
      blockQuotes(expected.embeds?.[0]?.description ?? ''),
    );
  }
});
