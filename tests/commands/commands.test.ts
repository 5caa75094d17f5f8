import { readFileSync } from 'node:fs';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { check } from '../../commands/check.ts';
import type { Context } from '../../commands/command.ts';
import { figures } from '../../commands/figures.ts';
import { help } from '../../commands/help.ts';
import { quote } from '../../commands/quote.ts';
import { show } from '../../commands/story/show.ts';
import { buildIndex } from '../../src/index/build.ts';
import { decodePress } from '../../src/present/press.ts';
import { Library } from '../../src/search/library.ts';
import { parseStoryFile } from '../../src/story/file.ts';
import { readAs } from '../answer/read.ts';
import { blockQuotes } from '../present/check-reply.ts';

const file = new URL('../../knowledge/stories/doha.md', import.meta.url);
const doha = buildIndex(parseStoryFile('doha', readFileSync(file, 'utf8')));
const tarn = readAs('“The bridge is closed,” Ana Ortiz said.', {
  people: [{ name: 'Ana Ortiz', aliases: ['Ortiz'] }],
  said: [{ words: 'The bridge is closed,', by: 'Ana Ortiz', mention: 'Ana Ortiz' }],
});
const context: Context = { library: new Library([doha]), locale: 'en-US' };
const both: Context = { library: new Library([doha, tarn]), locale: 'en-GB' };

const type = async (name: string, value: string, options = {}, from = context) =>
  ((await quote.complete?.({ name, value }, options, from)) ?? []).map(({ value: found }) => found);

test('/quote Witkoff on the sample story: in order, with kind, cue, paragraph and carry-over', async () => {
  const { embeds = [] } = await quote.run({ speaker: 'witkof' }, context);
  const description = embeds[0]?.description ?? '';
  expect(embeds[0]?.title).toBe('Steve Witkoff');
  expect(description).toMatch(/¶3 · direct · cue: “said”/);
  expect(description).toMatch(/¶4 · direct · speaker carried over from ¶3/);
  const [third, fourth] = blockQuotes(description).filter((words) => words.startsWith('‘'));
  expect(third).toMatch(
    /^‘We have decided to bring our team home .* Witkoff said in a statement Thursday\.$/,
  );
  expect(fourth).toMatch(/^‘While the mediators .* for the people of Gaza\.’$/);
  expect(embeds[0]?.footer?.text).toContain('Fox News');
});

test('speakers are suggested by likeness, those quoted first, of the chosen story', async () => {
  expect((await type('speaker', '')).slice(0, 2).sort()).toEqual(['Steve Witkoff', 'Tommy Pigott']);
  expect((await type('speaker', 'witkof'))[0]).toBe('Steve Witkoff');
  expect(await type('speaker', '', { story: 'tarn' }, both)).toEqual(['Ana Ortiz']);
  expect(await type('speaker', 'a'.repeat(300))).toEqual([]);
});

test('stories are suggested by id and title, and found by either', async () => {
  expect(await type('story', '', {}, both)).toEqual(['doha', 'tarn']);
  expect(await type('story', 'ceasfire', {}, both)).toEqual(['doha']);
  const found = (await ask.complete?.({ name: 'story', value: 'news' }, {}, both)) ?? [];
  expect(found.map(({ value }) => value)).toContain('tarn');
  const { embeds = [] } = await show.run({ story: 'News of tarn' }, both);
  expect(embeds[0]?.title).toBe('News of tarn');
  expect((await show.run({}, both)).embeds?.[0]?.description).toContain('News of tarn');
});

test('the examples of /help run', async () => {
  const { embeds = [] } = await help.run({}, context);
  const [, name] = /\*\*\/quote (.+)\*\*/.exec(embeds[0]?.description ?? '') ?? [];
  const [, question] = /\*\*\/ask (.+)\*\*/.exec(embeds[0]?.description ?? '') ?? [];
  const quoted = await quote.run({ speaker: name }, context);
  expect(quoted.embeds?.[0]?.title).toBe(name);
  expect(
    blockQuotes((await ask.run({ question: question ?? '' }, context)).embeds?.[0]?.description ?? ''),
  ).not.toEqual([]);
});

test('a chart that only one person saw is drawn anew when it is shared, for its address expires', async () => {
  const hidden = await figures.run({ about: 'prisoners', private: true }, context);
  const buttons = (hidden.components ?? []).flatMap(({ components }) => components);
  const share = buttons.find((button) => 'custom_id' in button && button.custom_id.includes(':share:'));
  const { command: name, parts } = decodePress((share as { custom_id: string }).custom_id) ?? { parts: [] };
  expect(name).toBe('figures');
  const message = {
    flags: 64,
    embeds: hidden.embeds,
    components: hidden.components,
  } as unknown as APIMessage;
  const shared = await figures.press?.(parts, context, message);
  expect(shared?.kind).toBe('reply');
  expect(shared?.reply.flags).toBeUndefined();
  expect(shared?.reply.embeds?.[0]?.image?.url).toBe('attachment://figures-1.png');
  expect(shared?.reply.files?.map(({ name }) => name)).toEqual(['figures-1.png']);
});

test('where some of many stories were looked at, a reply that rests on all of them says so', async () => {
  const some: Context = { library: new Library([doha, tarn], { partial: true }), locale: 'en-GB' };
  const note = /I looked at 2 stories only/;
  expect((await quote.run({ speaker: 'witkoff' }, some)).content).toMatch(note);
  expect((await figures.run({}, some)).content).toMatch(note);
  expect((await check.run({ claim: '“The bridge is purple,” Ana Ortiz said.' }, some)).content).toMatch(note);
  expect((await check.run({ claim: '“The bridge is closed”' }, some)).content ?? '').not.toMatch(note);
  expect((await quote.run({ speaker: 'witkoff', story: 'doha' }, some)).content ?? '').not.toMatch(note);
  expect((await quote.run({ speaker: 'witkoff' }, both)).content ?? '').not.toMatch(note);
});
