import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, checkMenu } from '../../commands/check.ts';
import { figures } from '../../commands/figures.ts';
import { RequestError } from '../../src/answer/answer.ts';
import { checkMessage } from '../../src/answer/check-message.ts';
import type { Reply } from '../../src/present/reply.ts';
import { checkText } from '../../src/present/terminal/check.ts';
import { Library } from '../../src/search/library.ts';
import { checkReply } from './check-reply.ts';
import { hostileEntries, hostileText, storyOf } from './stories.ts';

const library = new Library([
  storyOf(
    '“We will never open the bridge at night,” said Ana Ortiz, the mayor. At least 30 bolts were replaced, Bo Lind said.',
  ),
]);
const context = { library, locale: 'en-US' };
const description = ({ embeds = [] }: Reply) => embeds[0]?.description ?? '';

test('an altered quotation is shown word by word, with the passage and whose words it is', async () => {
  const reply = await check.run({ claim: 'We will open the bridge at night', speaker: 'Ortiz' }, context);
  expect(reply.embeds?.[0]?.title).toBe('The story has it otherwise');
  expect(description(reply)).toContain('A “not” of the story is missing in the claim.');
  expect(description(reply)).toContain('We will **never** open the bridge at night');
  expect(description(reply)).toMatch(/> “.*never open the bridge.*” said Ana Ortiz, the mayor\.\n-# ¶1/);
});

test('a number loses its qualifier in sight of everyone', async () => {
  const reply = await check.run({ claim: '30 bolts were replaced' }, context);
  expect(description(reply)).toContain('“at least”, “about”, “up to” and the like count');
});

test('no number is said to be less exact where none is claimed', async () => {
  const reply = await check.run({ claim: 'We will open more bridges at night, said the mayor' }, context);
  expect(reply.embeds?.[0]?.title).toBe('The story has it otherwise');
  expect(description(reply)).not.toContain('How exact');
});

test('never is anything called true or false', async () => {
  for (const claim of [
    'We will never open the bridge',
    '40 bolts',
    'A dragon landed',
    'Ortiz: “We will open it”',
  ]) {
    const reply = await check.run({ claim }, context);
    expect(JSON.stringify(reply.embeds)).not.toMatch(
      /\b(?:true|false|lie|liar|correct|incorrect)\b(?!,|\})/i,
    );
  }
});

test('a message is checked for its reader alone, each claim in its place', async () => {
  const reply = await checkMenu.run(
    'Ortiz said “We will open the bridge at night”. And 30 bolts were replaced.',
    context,
  );
  expect(reply.flags).toBe(64);
  expect(reply.embeds?.[0]?.title).toBe('2 claims checked one by one');
  expect(description(reply)).toMatch(/\*\*1\. .*\*\*2\. /s);
});

test.each(['“We will open it at night”', '"We will open it at night"', 'We will open it at night'])(
  'the claim %s is shown in one pair of marks',
  async (claim) => {
    const reply = await check.run({ claim, speaker: 'Ortiz' }, context);
    expect(description(reply)).toMatch(/^Claimed as the words of Ortiz: “We will open it at night”$/m);
  },
);

test('both places that a claim is joined from are shown, each with its context', async () => {
  const joined = new Library([
    storyOf(
      '“We will never open the bridge at night,” Ana Ortiz said.\n\nIt was late.\n\n“The old piers are tired of the river,” Ortiz said.',
    ),
  ]);
  const claim = 'We will never open the bridge at night. The old piers are tired of the river';
  const reply = await check.run({ claim, speaker: 'Ortiz' }, { library: joined, locale: 'en-US' });
  expect(description(reply)).toMatch(/-# ¶1.*\n\n> .*\n-# ¶3/);
  expect(JSON.stringify(reply.components)).toMatch(/Context of ¶1.*Context of ¶3/);
});

test('reads in a terminal', () => {
  const checks = checkMessage(library, { text: 'We will open the bridge at night', speaker: 'Ortiz' });
  expect(checkText(checks, library)).toContain('We will {+never+} open the bridge at night');
});

test('every reply to any claim about any story fits into Discord and shows the story’s own words', async () => {
  const text = hostileText.map((each) => each.slice(0, 1_500));
  await fc.assert(
    fc.asyncProperty(
      hostileEntries,
      text,
      fc.option(text),
      fc.boolean(),
      async (entries, claim, speaker, menu) => {
        const hostile = { library: new Library(entries), locale: 'en-US' };
        const replies = [
          () =>
            menu
              ? checkMenu.run(claim, hostile)
              : check.run({ claim, speaker: speaker ?? undefined }, hostile),
          () => figures.run({ about: speaker?.slice(0, 200) }, hostile),
        ];
        for (const run of replies) {
          try {
            checkReply(hostile.library, await run());
          } catch (error) {
            if (!(error instanceof RequestError)) throw error;
          }
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
