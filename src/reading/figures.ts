import type { Story } from '../story/story.ts';
import { type Span, span, textOf } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Amount, amountsOf } from './figure/amounts.ts';
import { countedPhrase } from './figure/counted.ts';
import { type Lexeme, lexemesOf, tokenAt } from './figure/lexemes.ts';
import { maskNotFigures } from './figure/notfigures.ts';
import { isFurtherItem, scenarioOf } from './figure/scenario.ts';
import type { Figure, Named, Quotation } from './reading.ts';

/** Nothing that could be a figure lies in a paragraph without any of these. */
const numberish =
  /[\d½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|score|half|quarter|third|fifth|tenth|twice|zero)/i;

/** The figures that the story states, in text order. What only looks like one (dates, names, idioms) is left out. */
export function findFigures(
  story: Story,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): Figure[] {
  return story.paragraphs.flatMap((paragraph, index) => {
    const part = story.text.slice(paragraph.start, paragraph.end);
    if (!numberish.test(part)) return [];
    const lexemes = lexemesOf(story.text, paragraph, tokens, tokenAt(tokens, paragraph.start));
    maskNotFigures(lexemes, part, paragraph.start);
    const amounts = amountsOf(lexemes);
    const found: Figure[] = [];
    for (const amount of amounts) {
      found.push(
        figureOf({ story, lexemes, amounts, paragraph: index, quotations, before: found.at(-1) }, amount),
      );
    }
    return found;
  });
}

interface Context {
  readonly story: Story;
  readonly lexemes: readonly Lexeme[];
  readonly amounts: readonly Amount[];
  readonly paragraph: number;
  readonly quotations: readonly Quotation[];
  readonly before: Figure | undefined;
}

function figureOf(context: Context, amount: Amount): Figure {
  const { lexemes, amounts, paragraph, quotations } = context;
  const { start, end } = stretch(lexemes, amount);
  return {
    start,
    end,
    paragraph,
    value: amount.value,
    kind: amount.kind,
    unit: amount.unit,
    qualifier: amount.qualifier,
    qualifierSpan: amount.qualified ? stretch(lexemes, amount.qualified) : null,
    what: countedPhrase(lexemes, amount, amounts),
    claimant: claimantOf(span(start, end), quotations),
    scenario: scenario(context, amount),
    trend: null,
  };
}

function scenario({ story, lexemes, before }: Context, amount: Amount): Named | null {
  const at = lexemes[amount.from]?.start ?? 0;
  const sentence = story.sentences.find((s) => s.start <= at && at < s.end);
  if (!sentence) return null;
  if (before?.kind === amount.kind && before.start >= sentence.start && isFurtherItem(lexemes, amount)) {
    return before.scenario;
  }
  const first = lexemes.findIndex((lexeme) => lexeme.start >= sentence.start);
  const found = scenarioOf(lexemes, amount, first);
  return found ? { name: textOf(story.text, found), span: found } : null;
}

function claimantOf(figure: Span, quotations: readonly Quotation[]) {
  const inside = quotations.find(({ start, end }) => start <= figure.start && figure.end <= end);
  return inside?.speaker ? { name: inside.speaker.name, span: inside.speaker.mention } : null;
}

/** From the first lexeme's start to the last one's end. */
export function stretch(lexemes: readonly Lexeme[], { from, to }: { from: number; to: number }): Span {
  return span(lexemes[from]?.start ?? 0, lexemes[to - 1]?.end ?? 0);
}
