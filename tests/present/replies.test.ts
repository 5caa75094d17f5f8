import { type APIButtonComponent, type APIMessage, ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import type { Context } from '../../commands/command.ts';
import { help } from '../../commands/help.ts';
import { quote } from '../../commands/quote.ts';
import { registry } from '../../commands/registry.ts';
import { show } from '../../commands/story/show.ts';
import { type Answer, RequestError } from '../../src/answer/answer.ts';
import { excerptAround } from '../../src/answer/excerpt.ts';
import type { IndexedStory } from '../../src/index/entry.ts';
import { askReply } from '../../src/present/ask.ts';
import { sharedReply } from '../../src/present/buttons.ts';
import { decodePress } from '../../src/present/press.ts';
import type { Reply } from '../../src/present/reply.ts';
import { en } from '../../src/present/words/en.ts';
import { Library } from '../../src/search/library.ts';
import { lengthOf } from '../../src/text/span.ts';
import { blockQuotes, checkReply } from './check-reply.ts';
import { hostileEntries, hostileEntry, hostileText, storyOf } from './stories.ts';

const option = hostileText.map((text) => text.slice(0, 200));
const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

test('every reply about any story fits into Discord, pings nobody and shows the story’s own words', async () => {
  await fc.assert(
    fc.asyncProperty(
      hostileEntries,
      rarely(fc.oneof(option, fc.constantFrom('Ana Ortiz', 'Lind', 'council'))),
      rarely(fc.constantFrom('bridge', 'ships closed', '@everyone', '% : %')),
      fc.constantFrom('list', 'single', undefined),
      fc.boolean(),
      async (entries, speaker, about, view, hidden) => {
        const context = contextOf(entries);
        const { library } = context;
        const replies = [
          await quote.run({ speaker, about, view, private: hidden }, context),
          await quote.run({ private: hidden }, context),
          await show.run({ private: hidden }, context),
          await help.run({ private: hidden }, context),
          ...(await answered(speaker ?? 'who closed the bridge', hidden, context)),
        ];
        for (const reply of replies) {
          checkReply(library, reply);
          for (const pressed of await pressAll(reply, context)) checkReply(library, pressed);
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('every answer of any shape fits, whatever it rests on', () => {
  fc.assert(
    fc.property(
      hostileEntry,
      option,
      fc.array(fc.tuple(fc.nat(), fc.nat(300)), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (entry, question, places, answered) => {
        const library = new Library([entry]);
        const { sentences, text } = entry.story;
        const excerpts = places.flatMap(([at, size]) => {
          const sentence = sentences[at % Math.max(1, sentences.length)];
          if (!sentence) return [];
          const focus = { start: sentence.start, end: Math.min(sentence.end, sentence.start + 1 + size) };
          return [excerptAround(entry, focus, { context: at % 3 })];
        });
        const [first, ...rest] = excerpts;
        if (!first) return;
        const most = Math.min(lengthOf(first.span), 40);
        const found = {
          start: first.span.start,
          end: first.span.start + (splitsPair(text, first.span.start + most) ? most - 1 : most),
        };
        const given: Answer = answered
          ? { status: 'answered', answer: found, excerpts: [first, ...rest], confidence: 0.9, speaker: null }
          : { status: 'in-doubt', nearest: excerpts, confidence: 0.3 };
        checkReply(library, askReply(library, given, { question, hidden: answered }, en));
      },
    ),
    { numRuns: 60 },
  );
});

test('a quotation too long for one message is paged through, whole', async () => {
  const said = Array.from(
    { length: 300 },
    (_, at) => `The river rose for the ${at + 1}th time that year.`,
  ).join(' ');
  const context = contextOf([storyOf(`“${said}” said Ana Ortiz, the mayor of Tarn.`)]);
  const pages: string[] = [];
  let reply: Reply | undefined = await quote.run({ speaker: 'Ortiz' }, context);
  while (reply) {
    checkReply(context.library, reply);
    pages.push(...blockQuotes(reply.embeds?.[0]?.description ?? ''));
    const next: APIButtonComponent | undefined = buttonsOf(reply).find(
      (button) => 'label' in button && button.label === en.button.next,
    );
    reply = next && !next.disabled ? await pressOf(next, reply, context) : undefined;
  }
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.join(' ')).toBe(context.library.entries[0]?.story.text);
});

test('a hidden reply can be shared: the same embed, for everyone', async () => {
  const context = contextOf([
    storyOf('The bridge is closed. “We left,” said Ana Ortiz, the mayor. “It is over,” she said.'),
  ]);
  const hidden = await quote.run({ private: true }, context);
  const share = buttonsOf(hidden).find((button) => 'label' in button && button.label === en.button.share);
  const shared = share && (await pressOf(share, hidden, context));
  expect(hidden.flags).toBe(64);
  expect(shared?.embeds).toEqual(hidden.embeds);
  expect(shared?.flags).toBeUndefined();
  expect(buttonsOf(shared ?? hidden)).toEqual(buttonsOf(hidden).filter((button) => button !== share));
});

test('a shared reply refers to no file that does not go with it', () => {
  const image = (url: string) => ({ title: 'Ships', image: { url } });
  const shared = sharedReply({
    embeds: [image('attachment://a.png'), image('https://cdn.example/a.png')],
    components: [],
  });
  expect(shared.embeds).toEqual([{ title: 'Ships' }, image('https://cdn.example/a.png')]);
});

test('a button of an older text finds nothing, and says so', async () => {
  const [before, after] = [
    'The bridge is closed. “We left,” Ana Ortiz said.',
    'Another story altogether, about ships.',
  ].map((text) => contextOf([storyOf(text)]));
  if (!before || !after) throw new Error('no stories');
  const reply = await quote.run({ speaker: 'Ortiz', view: 'single' }, before);
  const pressed = await pressAll(reply, after);
  expect(pressed.some(({ content }) => content === en.button.stale)).toBe(true);
});

const splitsPair = (text: string, at: number) => /[\ud800-\udbff]/.test(text.charAt(at - 1));

/** None where there is nothing to ask in the question. */
async function answered(question: string, hidden: boolean, context: Context): Promise<Reply[]> {
  try {
    return [await ask.run({ question, private: hidden }, context)];
  } catch (error) {
    if (error instanceof RequestError && error.reason.kind === 'empty-question') return [];
    throw error;
  }
}

const contextOf = (entries: readonly IndexedStory[]): Context => ({
  library: new Library(entries),
  locale: 'en-US',
});

const buttonsOf = ({ components = [] }: Reply) =>
  components.flatMap((row) => row.components).filter((button) => button.type === ComponentType.Button);

/** What each button of a reply leads to. */
const pressAll = (reply: Reply, context: Context): Promise<Reply[]> =>
  Promise.all(
    buttonsOf(reply).flatMap((button) => ('custom_id' in button ? [pressOf(button, reply, context)] : [])),
  );

async function pressOf(button: APIButtonComponent, reply: Reply, context: Context): Promise<Reply> {
  const pressed = 'custom_id' in button ? decodePress(button.custom_id) : null;
  const command = registry.slash.get(pressed?.command ?? '');
  if (!pressed || !command?.press) throw new Error(`${JSON.stringify(button)} leads nowhere`);
  const message = { ...reply, embeds: reply.embeds ?? [] } as unknown as APIMessage;
  return (await command.press(pressed.parts, context, message)).reply;
}
