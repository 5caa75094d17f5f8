import type { Check, Verdict } from '../answer/check.ts';
import type { Library } from '../search/library.ts';
import { messageOf } from './buttons.ts';
import { differenceMarkdown, headingOf, reasonsOf, unmarked } from './check-lines.ts';
import { contextButton } from './context.ts';
import { excerptBlock, footerOf, forMarkdown, type Shown, shownOf } from './excerpt.ts';
import { limits } from './limits.ts';
import { label } from './markdown.ts';
import type { Reply } from './reply.ts';
import type { Words } from './words/words.ts';

/** Blue, amber, grey: no red and green, which would say false and true. */
const colours: Readonly<Record<Verdict, number>> = {
  exact: 0x56b4e9,
  altered: 0xe69f00,
  'other-speaker': 0xe69f00,
  'other-number': 0xe69f00,
  'other-thing': 0xe69f00,
  'report-not-quote': 0xe69f00,
  'not-in-story': 0x80848e,
};

const room = 3_900;
const mostExcerpts = 2;
const mostContexts = 3;

/** What the story has of each claim: the verdict in words, the difference, the places. */
export function checkReply(
  library: Library,
  checks: readonly Check[],
  { hidden }: { readonly hidden: boolean },
  words: Words,
): Reply {
  const [first, ...others] = checks;
  const several = library.entries.length > 1;
  const share = Math.floor(room / Math.max(1, checks.length)) - 2;
  const blocks = checks.map((check, at) => {
    const shown = shownOf(library, check.evidence);
    const number = others.length > 0 ? `${at + 1}. ` : '';
    return partBlock(library, check, shown, number, { room: share, several }, words);
  });
  const placesEach = others.length > 0 ? 1 : mostExcerpts;
  const shown = checks.flatMap(({ evidence }) => shownOf(library, evidence.slice(0, placesEach)));
  const embed = {
    color: first ? colourOf(checks) : colours['not-in-story'],
    ...titleOf(checks, words),
    description: blocks.join('\n\n') || words.check.nothing,
    ...(shown.length > 0
      ? {
          footer: footerOf(
            shown.map(({ entry }) => entry),
            words,
          ),
        }
      : {}),
  };
  return messageOf({ embed, buttons: [contextsOf(shown, words)], hidden }, words);
}

function titleOf(checks: readonly Check[], words: Words): { title?: string } {
  const [only, ...others] = checks;
  if (!only) return {};
  const title = others.length > 0 ? words.check.parts(checks.length) : headingOf(only, words, forMarkdown);
  return { title: title.length <= limits.embed.title ? title : words.check.verdicts[only.verdict] };
}

const colourOf = (checks: readonly Check[]): number => {
  const verdicts = new Set(checks.map(({ verdict }) => verdict));
  const [only] = verdicts;
  return colours[verdicts.size === 1 && only ? only : 'altered'];
};

function partBlock(
  library: Library,
  check: Check,
  shown: readonly Shown[],
  number: string,
  { room, several }: { readonly room: number; readonly several: boolean },
  words: Words,
): string {
  const claim = forMarkdown(unmarked(check.claim));
  const speaker = check.speaker === null ? null : forMarkdown(label(check.speaker, 80));
  const lines = [
    ...(number === '' ? [] : [`**${number}${headingOf(check, words, forMarkdown)}**`]),
    words.check.claimed(claim, speaker),
    ...reasonsOf(check, library, words, forMarkdown),
  ];
  const difference = differenceMarkdown(check, Math.floor(room / 3));
  if (difference !== null) lines.push(`-# ${words.check.difference}`, difference);
  if (check.verdict === 'not-in-story' && shown.length > 0) lines.push(words.check.nearest);
  let block = lines.join('\n');
  for (const [at, each] of shown.slice(0, mostExcerpts).entries()) {
    const left = room - block.length - 2;
    if (left < 200) break;
    block += `${at === 0 ? '\n' : '\n\n'}${excerptBlock(each, words, { room: left, several })}`;
  }
  return block;
}

function contextsOf(shown: readonly Shown[], words: Words) {
  const places = new Map(
    shown.map(({ entry, excerpt }) => [`${excerpt.story} ${excerpt.paragraph}`, { entry, excerpt }]),
  );
  return [...places.values()]
    .slice(0, mostContexts)
    .map(({ entry, excerpt }) => contextButton(entry, excerpt.span, words));
}
