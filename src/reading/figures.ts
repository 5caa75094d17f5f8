import type { Sentence, Story } from '../story/story.ts';
import { type Span, span, textOf } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Amount, amountsOf } from './figure/amounts.ts';
import { Claimants, type Handed } from './figure/claimant.ts';
import { countedPhrase } from './figure/counted.ts';
import { type Lexeme, lexemesOf, tokenAt } from './figure/lexemes.ts';
import { maskNotFigures } from './figure/notfigures.ts';
import type { Stretch } from './figure/phrases.ts';
import { isFurtherItem, scenarioOf } from './figure/scenario.ts';
import { trendOf } from './figure/trend.ts';
import type { Figure, Named, Quotation } from './reading.ts';

/** Nothing that could be a figure lies in a paragraph without any of these. */
const numberish =
  /[\d½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|score|half|quarter|third|fifth|tenth|twice|zero)/i;

/** A paragraph without numbers that names a report whose numbers may follow. */
const namesReport =
  /\b(?:polls?|survey|study|studies|analysis|research|report|data|figures|statistics|census)\b/i;

/** The figures that the story states, in text order. What only looks like one (dates, names, idioms) is left out. */
export function findFigures(
  story: Story,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): Figure[] {
  const sentences = sentencesByParagraph(story);
  let handed: Handed | null = null;
  return story.paragraphs.flatMap((paragraph, index) => {
    const part = story.text.slice(paragraph.start, paragraph.end);
    const numbers = numberish.test(part);
    if (!numbers && !namesReport.test(part)) {
      handed = null;
      return [];
    }
    const lexemes = lexemesOf(story.text, paragraph, tokens, tokenAt(tokens, paragraph.start));
    const bounds = (sentences[index] ?? []).map(({ start, end }) => ({
      from: firstOf(lexemes, start),
      to: firstOf(lexemes, end),
    }));
    maskNotFigures(lexemes, part, paragraph.start);
    const claimants = new Claimants(story, lexemes, bounds, quotations, handed);
    handed = claimants.handOn();
    return numbers ? figuresIn({ story, lexemes, paragraph: index, bounds, claimants }) : [];
  });
}

function sentencesByParagraph(story: Story): Sentence[][] {
  const found: Sentence[][] = story.paragraphs.map(() => []);
  for (const sentence of story.sentences) found[sentence.paragraph]?.push(sentence);
  return found;
}

interface Context {
  readonly story: Story;
  readonly lexemes: readonly Lexeme[];
  readonly paragraph: number;
  /** The paragraph's sentences. */
  readonly bounds: readonly Stretch[];
  readonly claimants: Claimants;
}

function figuresIn({ story, lexemes, paragraph, bounds, claimants }: Context): Figure[] {
  const found: Figure[] = [];
  let before: { amount: Amount; what: Stretch | null } | null = null;
  for (const amount of amountsOf(lexemes)) {
    const { start, end } = stretch(lexemes, amount);
    const first = bounds.findLast(({ from }) => from <= amount.from)?.from ?? 0;
    const what: Stretch | null = countedPhrase({ lexemes, amount, first, before });
    const last = found.at(-1);
    const further =
      before !== null &&
      before.amount.from >= first &&
      before.amount.kind === amount.kind &&
      isFurtherItem(lexemes, amount);
    found.push({
      start,
      end,
      paragraph,
      value: amount.value,
      kind: amount.kind,
      unit: amount.unit,
      qualifier: amount.qualifier,
      qualifierSpan: amount.qualified ? stretch(lexemes, amount.qualified) : null,
      what: what ? stretch(lexemes, what) : null,
      claimant: claimants.of(amount),
      scenario: further && last ? last.scenario : named(story, lexemes, scenarioOf(lexemes, amount, first)),
      trend: trendOf(lexemes, amount, first),
    });
    before = { amount, what };
  }
  return found;
}

/** Index of the first lexeme at or after an offset. */
function firstOf(lexemes: readonly Lexeme[], offset: number): number {
  const at = lexemes.findIndex((lexeme) => lexeme.start >= offset);
  return at < 0 ? lexemes.length : at;
}

function named(story: Story, lexemes: readonly Lexeme[], found: Stretch | null): Named | null {
  if (!found) return null;
  const place = stretch(lexemes, found);
  return { name: textOf(story.text, place), span: place };
}

/** From the first lexeme's start to the last one's end. */
function stretch(lexemes: readonly Lexeme[], { from, to }: Stretch): Span {
  return span(lexemes[from]?.start ?? 0, lexemes[to - 1]?.end ?? 0);
}
