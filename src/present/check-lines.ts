import type { Difference } from '../answer/check/difference.ts';
import type { Check } from '../answer/check.ts';
import type { Library } from '../search/library.ts';
import { contains } from '../text/span.ts';
import { escapeMarkdown, label } from './markdown.ts';
import { wordsOf } from './verbatim.ts';
import type { Words } from './words/words.ts';

/** The verdict in words. `ready` makes a name fit for where it is shown. */
export function headingOf(
  { verdict, speaker, saidBy, alterations }: Check,
  words: Words,
  ready: (name: string) => string,
): string {
  const name = (who: string) => ready(label(who, 80));
  if (verdict === 'exact' && speaker !== null) return words.check.exactBy(name(speaker));
  if (verdict === 'report-not-quote' && speaker !== null) return words.check.report(name(speaker));
  if (verdict === 'other-speaker' && saidBy !== null && speaker !== null)
    return words.check.otherSpeaker(name(saidBy), name(speaker));
  const cut = verdict === 'altered' && alterations.length > 0 && alterations.every((one) => one === 'crop');
  return cut ? words.check.cropped : words.check.verdicts[verdict];
}

/** A claim that stands in quotation marks is given none a second time. */
export const unmarked = (claim: string): string => claim.trim().replace(inMarks, '$1');

const inMarks = /^[“„"«]\s*([^“”„"«»]+?)\s*[”“"»]$/u;

/** What is wrong, in a sentence each; `ready` makes the words of claim and story fit for where they are shown. */
export function reasonsOf(
  { toldBy, alterations, numbers, places }: Check,
  library: Library,
  words: Words,
  ready: (text: string) => string,
): string[] {
  const pieces = alterations.includes('joined') ? places.flatMap((place) => pieceOf(place, library)) : [];
  return [
    ...(toldBy === null ? [] : [words.check.toldBy(ready(label(toldBy, 80)))]),
    ...alterations.map((each) => words.check.alterations[each]),
    ...numbers.slice(0, 2).map(({ claimed, story }) => words.check.number(ready(claimed), ready(story))),
    ...(pieces.length > 1 ? [words.check.pieces(ready(pieces.join(' + ')))] : []),
  ];
}

const longestPiece = 120;

/** The words as they stand, with their paragraph. */
function pieceOf({ story: id, start, end }: Check['places'][number], library: Library): string[] {
  const story = library.get(id)?.story;
  if (!story) return [];
  const paragraph = story.paragraphs.findIndex((each) => contains(each, { start, end }));
  return [`“${label(wordsOf(story, { start, end }), longestPiece)}” (¶${paragraph + 1})`];
}

/** Is there a difference to be shown? Not where the words are the same, or where next to nothing is. */
export function differs({ verdict, difference }: Check): boolean {
  if (verdict === 'exact' || verdict === 'not-in-story') return false;
  const kinds = new Set(difference.map(({ kind }) => kind));
  return kinds.has('same') && (kinds.has('claim') || kinds.has('story'));
}

/** Claim against story in one line; null where there is nothing to show or no room. */
export function differenceMarkdown(check: Check, room: number): string | null {
  if (!differs(check)) return null;
  const line = check.difference.map(partMarkdown).join(' ');
  return line.length <= room ? line : null;
}

function partMarkdown({ kind, words }: Difference): string {
  const escaped = escapeMarkdown(words);
  if (kind === 'same') return escaped;
  return kind === 'claim' ? `~~${escaped}~~` : `**${escaped}**`;
}

export function differencePlain(check: Check): string | null {
  if (!differs(check)) return null;
  return check.difference
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'claim' ? `[-${words}-]` : `{+${words}+}`))
    .join(' ');
}
