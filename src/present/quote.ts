import type { APIEmbed } from 'discord-api-types/v10';
import type { QuoteAnswer, QuotedWords } from '../answer/quote.ts';
import type { IndexedStory } from '../index/entry.ts';
import type { Library } from '../search/library.ts';
import type { Span } from '../text/span.ts';
import { colours } from './ask.ts';
import { nameWithRole, roleOf } from './attribution.ts';
import { messageOf } from './buttons.ts';
import { contextButton } from './context.ts';
import { blockQuote, excerptBlock, footerOf, forMarkdown, linkWords, shownOf } from './excerpt.ts';
import { escapedLabel, label } from './markdown.ts';
import { pageAt, pagesOf } from './pages.ts';
import { piecesOf } from './pieces.ts';
import { aboutWords, speakerName, sumOf } from './quote-lines.ts';
import { everyoneButton, type QuoteView, viewButton } from './quote-state.ts';
import type { Reply } from './reply.ts';
import { choiceReply, everyoneReply } from './speakers.ts';
import { titleOf } from './title.ts';
import type { Words } from './words/words.ts';

type Quoted = Extract<QuoteAnswer, { status: 'quoted' }>;
type NotQuoted = Extract<QuoteAnswer, { status: 'not-quoted' }>;

/** Most that one block takes, and what a page of a list aims at. */
const room = 3600;
const listLength = 1800;

/** Quotations of `/quote`, in whichever way it was asked. */
export function quoteReply(
  library: Library,
  answer: QuoteAnswer,
  view: QuoteView,
  hidden: boolean,
  words: Words,
): Reply {
  switch (answer.status) {
    case 'quoted':
      return quotedReply(library, answer, view, hidden, words);
    case 'speakers':
      return everyoneReply(library, answer, view, hidden, words);
    case 'not-quoted':
      return notQuotedReply(library, answer, view, hidden, words);
    case 'none-about': {
      const name = answer.speakers[0] ? forMarkdown(answer.speakers[0].name) : null;
      const says = words.quote.noneAbout(forMarkdown(answer.about), name);
      return choiceReply(library, says, answer.speakers, { ...view, about: null }, hidden, words);
    }
    case 'ambiguous':
      return choiceReply(
        library,
        words.quote.ambiguous(forMarkdown(answer.asked)),
        answer.candidates,
        view,
        hidden,
        words,
      );
    case 'unknown': {
      const says = words.quote.unknown(forMarkdown(answer.asked));
      const heading = answer.nearest.length > 0 ? `${says}\n${words.quote.nearest}` : says;
      return choiceReply(library, heading, answer.nearest, view, hidden, words);
    }
  }
}

/** A stretch of quoted words that one page can hold, with its place in the list. */
interface Block {
  readonly entry: IndexedStory;
  readonly quoted: QuotedWords;
  readonly number: number;
  readonly text: string;
}

function quotedReply(
  library: Library,
  answer: Quoted,
  view: QuoteView,
  hidden: boolean,
  words: Words,
): Reply {
  const blocks = answer.words.flatMap((quoted, at) => blocksOf(library, answer, quoted, at, words));
  const pages = pagesOf(blocks, ({ text }) => text.length, view.mode === 'list' ? listLength : 0);
  const at = pageAt(view.page, pages.length);
  const shown = pages[at] ?? [];
  const [first] = answer.speakers;
  const entry = first && library.get(first.story);
  const footer = footerOf(
    shown.map((each) => each.entry),
    words,
  );
  const place = pages.length > 1 ? placeOf(view, shown, at, pages.length, answer, words) : [];
  const embed: APIEmbed = {
    color: colours.answered,
    title: first && entry ? escapedLabel(first.name, 200) : words.quote.anyone,
    description: [aboutLine(answer, entry, words), ...shown.map(({ text }) => text)].join('\n\n'),
    footer: { text: [...place, footer.text].join('\n') },
  };
  return messageOf(
    { embed, buttons: buttonsOf(library, answer, { ...view, page: at }, pages.length, shown, words), hidden },
    words,
  );
}

function placeOf(
  view: QuoteView,
  shown: readonly Block[],
  at: number,
  pages: number,
  answer: Quoted,
  words: Words,
): string[] {
  const [first] = shown;
  if (view.mode === 'single' && first) return [words.quote.place(first.number, answer.words.length)];
  return [words.quote.page(at + 1, pages)];
}

function aboutLine(
  { speakers, about, words: quoted, all }: Quoted,
  entry: IndexedStory | undefined,
  words: Words,
): string {
  const [first] = speakers;
  const role = first && entry ? roleOf(entry, first.name) : null;
  const shown = quoted.reduce((sum, { quotations }) => sum + quotations.length, 0);
  const counts =
    about === null ? words.quote.counts(sumOf(speakers)) : words.quote.about(forMarkdown(about), shown, all);
  return [...(role === null ? [] : [forMarkdown(role)]), counts].join('\n');
}

/** One block, or several where the words are too many for one page. */
function blocksOf(library: Library, answer: Quoted, quoted: QuotedWords, at: number, words: Words): Block[] {
  const entry = library.get(quoted.story);
  if (!entry) return [];
  const { excerpt } = quoted;
  const head = headOf(library, entry, answer, quoted, at, words);
  const textOf = (span: Span) => `${head}\n${blockQuote(entry, span, excerpt.highlights)}`;
  const pieces = piecesOf(entry, excerpt.span, (span) => textOf(span).length <= room);
  return pieces.map((piece) => ({ entry, quoted, number: at + 1, text: textOf(piece) }));
}

/** "**2.** ¶4 · direct · speaker carried over from ¶3 · read it there" */
function headOf(
  library: Library,
  entry: IndexedStory,
  answer: Quoted,
  quoted: QuotedWords,
  at: number,
  words: Words,
): string {
  const facts = [
    words.excerpt.paragraph(quoted.excerpt.paragraph + 1),
    ...(answer.speakers.length === 0 ? [speakerName(entry, quoted, words)] : []),
    ...(library.entries.length > 1 ? [label(titleOf(entry.story), 120)] : []),
    ...aboutWords(entry, quoted, words),
  ].map((fact) => escapedLabel(fact, 200));
  return `**${at + 1}.** ${[...facts, ...linkWords(entry, quoted.excerpt.span, words)].join(' · ')}`;
}

function buttonsOf(
  library: Library,
  { speakers, about, words: quoted }: Quoted,
  view: QuoteView,
  pages: number,
  shown: readonly Block[],
  words: Words,
) {
  const go = (text: string, to: Partial<QuoteView>, disabled = false) =>
    viewButton(text, library, speakers, { ...view, about, ...to }, disabled);
  const paging =
    pages > 1
      ? [
          go(words.button.previous, { page: Math.max(0, view.page - 1) }, view.page === 0),
          go(words.button.next, { page: view.page + 1 }, view.page >= pages - 1),
        ]
      : [];
  const toggle =
    view.mode === 'list'
      ? go(words.button.single, { mode: 'single', page: 0 })
      : go(words.button.list, { mode: 'list', page: 0 });
  const [only] = shown;
  const context =
    only && view.mode === 'single' ? [contextButton(only.entry, only.quoted.excerpt.span, words)] : [];
  const everyone = everyoneButton(words.button.everyone, library, view.story, 0);
  return [[...paging, ...(quoted.length > 1 ? [toggle] : []), ...context, everyone]];
}

function notQuotedReply(
  library: Library,
  answer: NotQuoted,
  view: QuoteView,
  hidden: boolean,
  words: Words,
): Reply {
  const shown = shownOf(library, answer.mentions);
  const entry = library.get(answer.person.story);
  const name = forMarkdown(entry ? nameWithRole(entry, answer.person.name) : answer.person.name);
  const blocks = [words.quote.notQuoted(name, answer.person.mentions.length)];
  const introduced = new Set<string>();
  for (const each of shown) {
    const left = room - blocks.join('\n\n').length - 2;
    if (left < room / 4) break;
    blocks.push(excerptBlock(each, words, { room: left, several: library.entries.length > 1, introduced }));
  }
  if (answer.related.length > 0) blocks.push(words.quote.related);
  return choiceReply(
    library,
    blocks.join('\n\n'),
    answer.related,
    view,
    hidden,
    words,
    shown.map((each) => each.entry),
  );
}
