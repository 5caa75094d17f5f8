import type { QuoteAnswer, QuotedWords } from '../../answer/quote.ts';
import type { Speaker } from '../../answer/speakers.ts';
import type { IndexedStory } from '../../index/entry.ts';
import type { Quotation } from '../../reading/reading.ts';
import type { Library } from '../../search/library.ts';
import { nameWithRole } from '../attribution.ts';
import { linkTo } from '../link.ts';
import { label } from '../markdown.ts';
import { aboutWords, firstWords, speakerName, sumOf, withMarks } from '../quote-lines.ts';
import { titleOf } from '../title.ts';
import { wordsOf } from '../verbatim.ts';
import { en } from '../words/en.ts';
import { excerptText, excerptWords, sourcesText } from './excerpt.ts';
import { type PrintOptions, plainPrint, printable, styleOf, wrapped } from './style.ts';

export interface QuotePrintOptions extends PrintOptions {
  /** Also why each speaker was chosen, and how sure that is. */
  readonly explain?: boolean;
}

const indent = '    ';

/** What `verbatim quote` prints, with a line break at its end. */
export function quoteText(
  answer: QuoteAnswer,
  library: Library,
  options: QuotePrintOptions = plainPrint,
): string {
  return `${partsOf(answer, library, options).join('\n\n')}\n`;
}

function partsOf(answer: QuoteAnswer, library: Library, options: QuotePrintOptions): string[] {
  const { bold } = styleOf(options);
  switch (answer.status) {
    case 'quoted':
      return quotedParts(answer, library, options);
    case 'speakers':
      return answer.stories.flatMap((each) => speakersParts(each, library, options));
    case 'not-quoted':
      return [
        bold(printable(en.quote.notQuoted(label(answer.person.name, 120), answer.person.mentions.length))),
        ...answer.mentions.flatMap((excerpt) => {
          const entry = library.get(excerpt.story);
          return entry ? [excerptText(entry, excerpt, en, options, false)] : [];
        }),
        ...choices(en.quote.related, answer.related, library, options),
      ];
    case 'none-about':
      return [
        bold(printable(en.quote.noneAbout(label(answer.about, 120), answer.speakers[0]?.name ?? null))),
      ];
    case 'ambiguous':
      return choices(
        en.quote.ambiguous(printable(label(answer.asked, 120))),
        answer.candidates,
        library,
        options,
      );
    case 'unknown':
      return [
        bold(en.quote.unknown(printable(label(answer.asked, 120)))),
        ...choices(en.quote.nearest, answer.nearest, library, options),
      ];
  }
}

function quotedParts(
  { speakers, about, words, all }: Extract<QuoteAnswer, { status: 'quoted' }>,
  library: Library,
  options: QuotePrintOptions,
): string[] {
  const { bold, accent, dim } = styleOf(options);
  const [first] = speakers;
  const entry = first ? library.get(first.story) : undefined;
  const title = first && entry ? nameWithRole(entry, first.name) : en.quote.anyone;
  const shown = words.reduce((sum, { quotations }) => sum + quotations.length, 0);
  const counts =
    about === null ? en.quote.counts(sumOf(speakers)) : en.quote.about(label(about, 120), shown, all);
  const entries = [...new Set(words.flatMap(({ story }) => library.get(story) ?? []))];
  return [
    `${accent(wrapped(bold(printable(title)), options))}\n${dim(printable(counts))}`,
    ...words.flatMap((each, at) => {
      const own = library.get(each.story);
      return own ? [wordsText(own, each, at, options, { named: !first, several: entries.length > 1 })] : [];
    }),
    sourcesText(entries, options),
  ];
}

function wordsText(
  entry: IndexedStory,
  quoted: QuotedWords,
  at: number,
  options: QuotePrintOptions,
  { named, several }: { named: boolean; several: boolean },
): string {
  const { dim, bold } = styleOf(options);
  const head = [
    en.excerpt.paragraph(quoted.excerpt.paragraph + 1),
    ...(named ? [speakerName(entry, quoted, en)] : []),
    ...(several ? [titleOf(entry.story)] : []),
    ...aboutWords(entry, quoted, en),
  ].join(' · ');
  const link = linkTo(entry.story, quoted.excerpt.span);
  return [
    `${bold(String(at + 1).padStart(2))}  ${dim(printable(head))}`,
    wrapped(excerptWords(entry, quoted.excerpt, options), options, indent),
    ...(link ? [dim(`${indent}${link}`)] : []),
    ...(options.explain
      ? quoted.quotations.map((each) => dim(wrapped(reasonText(entry, each), options, indent)))
      : []),
  ].join('\n');
}

/** "why: subject-of-cue: “Witkoff” “said”; confidence 0.90" */
function reasonText({ story }: IndexedStory, { reason, confidence }: Quotation): string {
  const spans = reason.spans
    .filter(({ start, end }) => end > start)
    .map((span) => `“${printable(label(wordsOf(story, span), 60))}”`);
  return `why: ${reason.rule}${spans.length > 0 ? ` ${spans.join(' ')}` : ''}; confidence ${confidence.toFixed(2)}`;
}

function speakersParts(
  { story, quoted, unclear }: Extract<QuoteAnswer, { status: 'speakers' }>['stories'][number],
  library: Library,
  options: PrintOptions,
): string[] {
  const { bold, accent, dim } = styleOf(options);
  const entry = library.get(story);
  if (!entry) return [];
  const title = quoted.length === 0 ? en.quote.nobody : en.quote.everyone(quoted.length);
  return [
    `${accent(bold(title))}\n${sourcesText([entry], options)}`,
    ...quoted.map((speaker) => speakerText(entry, speaker, options)),
    ...(unclear > 0 ? [dim(en.quote.unclear(unclear))] : []),
  ];
}

function speakerText(entry: IndexedStory, speaker: Speaker, options: PrintOptions): string {
  const { bold, dim } = styleOf(options);
  const counts = en.quote.counts(speaker.counts);
  const first = firstWords(entry, speaker, 90);
  return [
    `${bold(printable(nameWithRole(entry, speaker.name)))}${counts ? dim(` · ${counts}`) : ''}`,
    ...(first ? [wrapped(withMarks(first, printable(first.words)), options, indent)] : []),
  ].join('\n');
}

function choices(
  heading: string,
  speakers: readonly Speaker[],
  library: Library,
  options: PrintOptions,
): string[] {
  const lines = speakers.flatMap((speaker) => {
    const entry = library.get(speaker.story);
    const counts = en.quote.counts(speaker.counts);
    return entry ? [`  ${printable(nameWithRole(entry, speaker.name))}${counts ? ` · ${counts}` : ''}`] : [];
  });
  return lines.length > 0 ? [`${styleOf(options).bold(heading)}\n${lines.join('\n')}`] : [];
}
