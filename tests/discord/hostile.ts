import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { actionsOf, registry } from '../../commands/registry.ts';
import { buildIndex } from '../../src/index/build.ts';
import type { IndexedStory } from '../../src/index/entry.ts';
import { composeStory } from '../../src/story/compose.ts';
import { onMessage, type Setting, slash, typing, type Values } from './interactions.ts';

/** Stories and options that nobody wishes upon a bot. */

const people = [
  'Mara Lind',
  'Senator O’Dell',
  'the Harbour Council',
  'Dr. Ibsen-Núñez',
  'HRW',
  '*Bo_ld* ~Name~',
];
const marks = [
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ["''", "''"],
  ['”', '“'],
  ['“', ''],
] as const;
const nasty = fc.constantFrom(
  '@everyone',
  '<@1500000000000000000>',
  '<#1400000000000000000>',
  '</ask:1>',
  '<:smile:1>',
  '**bold** __under__ ~~gone~~ ||hidden||',
  '```js\ncode\n```',
  '`tick`',
  '[label](https://evil.example)',
  '> quote',
  '# heading',
  '- item',
  'https://a.example/b_c_d?e=(f)',
  '\u202Eright to left\u202C',
  'zero\u200Bwidth\u2060joiner\uFEFF',
  'no\u00A0break',
  '👩‍👩‍👧‍👦 family',
  'Z͑ͫ̓a̴l̷g̶o̸',
  'x'.repeat(400),
  'العربية 漢字',
  '\\',
  '\u0000',
  '(((((((((((((((((((((((((((((a+)+)+)+)+)+)+)+)',
  '{{constructor}} __proto__ toString',
);
const figure = fc.constantFrom(
  '200',
  '1,200',
  '$3.4 billion',
  '12 per cent',
  'two thirds',
  'more than 40',
  '0',
  '−7',
);
const words = fc.constantFrom(
  'the ferry',
  'left the harbour',
  'on Monday',
  'prisoners',
  'because of the storm',
  'said so',
);

const clause = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: words },
      { weight: 2, arbitrary: figure },
      { weight: 1, arbitrary: nasty },
    ),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(' '));

const sentence = fc
  .tuple(clause, fc.constantFrom(...people), fc.constantFrom(...marks), fc.nat(4))
  .map(([text, person, [open, close], form]) => {
    if (form === 0) return `${open}${text},${close} said ${person}.`;
    if (form === 1) return `${person} said: ${open}${text}.${close}`;
    if (form === 2) return `According to ${person}, ${text}.`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });

const storyText = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n', '\n', '\n \n')), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));

const url = fc.option(
  fc.constantFrom(
    'https://news.example/a_b(c)',
    `https://news.example/${'long/'.repeat(90)}`,
    'https://n.example/?q=ä*_~',
  ),
  { nil: undefined },
);

/** Up to three stories, read as any other. */
export const hostileStories: fc.Arbitrary<IndexedStory[]> = fc
  .array(
    fc.record({ text: storyText, title: fc.oneof(nasty, clause, fc.constant('')), source: clause, url }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((stories) =>
    stories.map(({ text, title, source, url: link }, at) =>
      buildIndex(composeStory({ id: `story-${at}`, title, source, ...(link ? { url: link } : {}) }, text)),
    ),
  );

/** Four thousand of the same: what backtracks or nests shows here. */
const repeated = fc
  .constantFrom(
    'a',
    ' ',
    '“',
    "'",
    '((',
    'a!',
    '1,',
    'said “',
    '\n',
    '@everyone ',
    '*_',
    '👩‍👩‍👧',
    '\u0301',
    'the ',
  )
  .map((part) => part.repeat(Math.floor(4_000 / part.length)));

const typed = fc.oneof(
  repeated,
  clause,
  nasty,
  fc.constantFrom(...people),
  fc.constantFrom(
    'story-0',
    'story-1',
    'nowhere',
    ' ',
    '?',
    'who said what about the ferry',
    'how many prisoners',
  ),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

/** A value that Discord would let through for the option; strings are cut to what it takes. */
function valueFor(option: { type: number; max_length?: number; choices?: readonly { value: unknown }[] }) {
  if (option.choices) return fc.constantFrom(...option.choices.map(({ value }) => value as string));
  if (option.type === 5) return fc.boolean();
  return typed.map(
    (text) => text.slice(0, option.max_length ?? 6_000).replace(/[\ud800-\udbff]$/, '') || '?',
  );
}

const setting: fc.Arbitrary<Setting> = fc.record({
  place: fc.constantFrom('guild' as const, 'dm' as const, 'user-install' as const),
  locale: fc.constantFrom('en-US', 'de', 'es-ES', 'es-419', 'fr', 'pt-BR', 'ja'),
});

/** Any use of any command: run, typed into, or on a message. */
export const anyInteraction: fc.Arbitrary<APIInteraction> = fc.oneof(
  ...[...registry.message.keys()].map((name) =>
    fc.tuple(typed, setting).map(([text, where]): APIInteraction => onMessage(name, text, where)),
  ),
  ...actionsOf(registry).map(([name, { payload }]): fc.Arbitrary<APIInteraction> => {
    const options = payload.options ?? [];
    const required = options.filter((option) => option.required).map((option) => option.name);
    const values = fc.record(
      Object.fromEntries(options.map((option) => [option.name, valueFor(option as never)])),
      { requiredKeys: required },
    ) as fc.Arbitrary<Values>;
    const focusable = options.filter((option) => 'autocomplete' in option && option.autocomplete);
    const focused = focusable.length > 0 ? fc.constantFrom(...focusable.map((option) => option.name)) : null;
    const run = fc.tuple(values, setting).map(([given, where]) => slash(name, given, where));
    if (!focused) return run;
    const complete = fc
      .tuple(values, focused, typed, setting)
      .map(([given, option, text, where]) => typing(name, { ...given, [option]: text }, option, where));
    return fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: complete });
  }),
);
