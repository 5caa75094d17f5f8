import type { Sentence, Story } from '../story/story.ts';
import { firstFrom, type Span, textOf } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { amountsOf } from './figure/amounts.ts';
import { Claimants, type Handed } from './figure/claimant.ts';
import { contrasted, type Seen } from './figure/contrast.ts';
import { countedPhrase } from './figure/counted.ts';
import { type Lexeme, lexemesOf, placeOf, tokenAt } from './figure/lexemes.ts';
import { maskNotFigures } from './figure/notfigures.ts';
import type { Stretch } from './figure/phrases.ts';
import { scenarioOf } from './figure/scenario.ts';
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
  const said = quotationsByParagraph(story, quotations);
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
      from: firstFrom(lexemes, start),
      to: firstFrom(lexemes, end),
    }));
    maskNotFigures(lexemes, part, paragraph.start);
    const claimants = new Claimants(story, lexemes, bounds, said[index] ?? [], handed);
    handed = claimants.handOn();
    return numbers ? figuresIn({ story, lexemes, paragraph: index, bounds, claimants }) : [];
  });
}

function sentencesByParagraph(story: Story): Sentence[][] {
  const found: Sentence[][] = story.paragraphs.map(() => []);
  for (const sentence of story.sentences) found[sentence.paragraph]?.push(sentence);
  return found;
}

/** Those that reach into each paragraph: a quotation may run over several. */
function quotationsByParagraph({ paragraphs }: Story, quotations: readonly Quotation[]): Quotation[][] {
  const found: Quotation[][] = paragraphs.map(() => []);
  for (const quotation of quotations) {
    let at = quotation.paragraph;
    while ((paragraphs[at - 1]?.end ?? 0) > quotation.start) at--;
    for (; at < paragraphs.length && (paragraphs[at]?.start ?? 0) < quotation.end; at++)
      found[at]?.push(quotation);
  }
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
  const amounts = amountsOf(lexemes);
  const seen: Seen[] = [];
  for (const [i, amount] of amounts.entries()) {
    const first = bounds.findLast(({ from }) => from <= amount.from)?.from ?? 0;
    const before = seen.at(-1) ?? null;
    const next = amounts[i + 1] ?? null;
    const what = countedPhrase({ lexemes, amount, first, before });
    const scenario = scenarioOf({ lexemes, amount, first, next, before });
    seen.push({ amount, first, what, scenario });
  }
  return contrasted(lexemes, seen).map(({ amount, first, what, scenario }) => ({
    ...placeOf(lexemes, amount),
    paragraph,
    value: amount.value,
    kind: amount.kind,
    unit: amount.unit,
    qualifier: amount.qualifier,
    qualifierSpan: amount.qualified ? placeOf(lexemes, amount.qualified) : null,
    what: what ? placeOf(lexemes, what) : null,
    claimant: claimants.of(amount),
    scenario: scenario ? named(story, placeOf(lexemes, scenario)) : null,
    trend: trendOf(lexemes, amount, first),
  }));
}

const named = (story: Story, place: Span): Named => ({ name: textOf(story.text, place), span: place });
