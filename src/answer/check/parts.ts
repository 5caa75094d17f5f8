import { read } from '../../reading/read.ts';
import type { Quotation } from '../../reading/reading.ts';
import { composeStory } from '../../story/compose.ts';
import type { Story } from '../../story/story.ts';
import { overlaps, type Span, textOf } from '../../text/span.ts';
import { type Word, wordsIn } from './words.ts';

/** Something in a message that can be held against a story. */
export interface Part {
  readonly claim: string;
  /** Whose own words it claims to be; null where it only says so. */
  readonly speaker: string | null;
}

const most = 8;
const fewestWords = 2;
const longestMessage = 6_000;

/**
 * What a message claims, in its order: words in quotation marks with whoever it gives them to, and sentences with a
 * number; where it has neither, each of its sentences.
 */
export function partsOf(message: string): Part[] {
  const text = plain(message.slice(0, longestMessage));
  const story = composeStory({ id: 'message', title: '', source: '' }, text);
  const quoted = read(story).quotations.flatMap((quotation) => quotedIn(text, quotation));
  const unread = marksIn(text).filter((each) => !quoted.some(({ span }) => overlaps(span, each)));
  const words = [...quoted, ...unread.map((span) => ({ span, claim: textOf(text, span), speaker: null }))];
  const numbers = sentencesWith(story, (found) => found.some(({ value }) => value !== null)).filter(
    ({ span }) => !words.some((each) => overlaps(each.span, span)),
  );
  const found = [...words, ...numbers].sort((a, b) => a.span.start - b.span.start);
  const parts = found.length > 0 ? found : sentencesWith(story, () => true);
  return parts.slice(0, most).map(({ claim, speaker }) => ({ claim, speaker }));
}

interface Found extends Part {
  readonly span: Span;
}

/** Without what Discord's Markdown, links and mentions put round words; length does not matter here. */
const plain = (message: string): string =>
  message
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/<(?:[@#][!&]?|a?:\w+:)\d+>/gu, ' ')
    .replace(/^\s*(?:>{1,3}|-#|#{1,3}|[-*])\s+/gmu, '')
    .replace(/(\*\*|__|~~|\|\||`)/gu, '');

const pronouns = /^(?:he|she|it|they|we|i|you|who)$/iu;

function quotedIn(text: string, { kind, start, end, fragments, speaker }: Quotation): Found[] {
  if (kind === 'indirect') return [];
  const name = speaker && !pronouns.test(speaker.name) ? speaker.name : null;
  const spans = kind === 'partial' ? fragments : [{ start, end }];
  return spans
    .filter((span) => wordsIn(text, span).length >= fewestWords)
    .map((span) => ({ span, claim: textOf(text, span), speaker: name }));
}

/** Words in marks that a reader of quotations passes over, as nobody speaks them. */
function marksIn(text: string): Span[] {
  return [...text.matchAll(/[“"„]([^“”"„\n]{3,2000})[”"]/gu)]
    .map((match) => ({ start: match.index + 1, end: match.index + match[0].length - 1 }))
    .filter((span) => wordsIn(text, span).length >= fewestWords);
}

const sentencesWith = ({ text, sentences }: Story, wanted: (words: readonly Word[]) => boolean): Found[] =>
  sentences.flatMap((span) => {
    const words = wordsIn(text, span);
    return words.length >= fewestWords && wanted(words)
      ? [{ span, claim: textOf(text, span), speaker: null }]
      : [];
  });
