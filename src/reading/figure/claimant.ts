import type { Story } from '../../story/story.ts';
import { contains, lengthOf, overlaps, textOf } from '../../text/span.ts';
import type { Named, Quotation } from '../reading.ts';
import type { Amount } from './amount.ts';
import { type Lexeme, placeOf } from './lexemes.ts';
import type { Stretch } from './phrases.ts';
import { revises, type Source, sourcesIn, tellsMethod } from './sources.ts';

/** The sources of the numbers of one paragraph, sentence by sentence. */
export class Claimants {
  readonly #story: Story;
  readonly #lexemes: readonly Lexeme[];
  readonly #quotations: readonly Quotation[];
  readonly #sentences: readonly Sourced[];
  readonly #handed: Handed | null;

  constructor(
    story: Story,
    lexemes: readonly Lexeme[],
    sentences: readonly Stretch[],
    quotations: readonly Quotation[],
    handed: Handed | null = null,
  ) {
    this.#story = story;
    this.#lexemes = lexemes;
    this.#quotations = heardIn(lexemes, quotations);
    this.#handed = handed;
    this.#sentences = this.#read(sentences);
  }

  /** Who the story says an amount comes from; null for its own word. */
  of(amount: Amount): Named | null {
    const at = this.#sentences.findLast(({ from }) => from <= amount.from);
    if (!at) return this.#quoted(amount)?.name ?? null;
    const quoted = this.#quoted(amount);
    const source = at.sources.findLast(({ scope }) => scope.from <= amount.from && amount.to <= scope.to);
    if (source && (!quoted || this.#isNearer(source, quoted, amount))) return this.#shown(source.name);
    return quoted?.name ?? this.#carried(amount, at);
  }

  /** A source named between the quotation's speaker and the amount, or a claim inside the quotation. */
  #isNearer(source: Source, quoted: Heard, amount: Amount): boolean {
    const from = this.#lexemes[source.scope.from]?.start ?? 0;
    if (source.claimed) return from >= quoted.from;
    if (!source.lasting || !quoted.indirect) return false;
    const name = placeOf(this.#lexemes, source.name);
    return quoted.name.span.end < name.start && source.name.to <= amount.from;
  }

  /** The speaker of the innermost quotation that holds the amount. */
  #quoted(amount: Amount): Heard | null {
    const place = placeOf(this.#lexemes, amount);
    let inner: Quotation | null = null;
    for (const quotation of this.#quotations) {
      if (!quotation.speaker || !contains(quotation, place) || !/\p{L}/u.test(quotation.speaker.name))
        continue;
      if (!inner || lengthOf(quotation) < lengthOf(inner)) inner = quotation;
    }
    if (!inner?.speaker) return null;
    return {
      name: { name: inner.speaker.name, span: inner.speaker.mention },
      from: inner.start,
      indirect: inner.kind === 'indirect',
    };
  }

  /** A poll's or a forecast's further numbers in the same paragraph. */
  #carried(amount: Amount, sentence: Sourced): Named | null {
    if (sentence.method) return null;
    const told = amount.kind === 'percent' || (amount.kind === 'score' && sentence.percents);
    const share = told || amount.kind === 'fraction';
    if (sentence.sources.length === 0) {
      if (sentence.lasting && share) return this.#shown(sentence.lasting);
      if (this.#handed && !sentence.latest && told) return this.#handed.name;
    }
    return sentence.latest && sentence.itsForecast ? this.#shown(sentence.latest) : null;
  }

  /** What the next paragraph may still lean on: a report named here, or in the one before where none came between. */
  handOn(): Handed | null {
    const last = this.#sentences.at(-1);
    if (!last) return this.#handed;
    const own = last.sources.findLast(({ lasting }) => lasting)?.name ?? null;
    if (own) return { name: this.#shown(own), left: reach };
    if (last.sources.length > 0 || last.latest)
      return last.lasting ? { name: this.#shown(last.lasting), left: reach } : null;
    return this.#handed && this.#handed.left > 1 ? { ...this.#handed, left: this.#handed.left - 1 } : null;
  }

  #read(sentences: readonly Stretch[]): Sourced[] {
    let lasting: Stretch | null = null;
    let latest: Stretch | null = null;
    return sentences.map(({ from, to }) => {
      const sources = sourcesIn(this.#lexemes, from, to);
      const found: Sourced = {
        from,
        sources,
        lasting,
        latest,
        method: tellsMethod(this.#lexemes, from, to),
        percents: this.#lexemes.slice(from, to).some(({ lower }) => lower === '%' || lower === 'percent'),
        itsForecast: revises(this.#lexemes, from, to),
      };
      const last = sources.at(-1);
      if (last) {
        latest = last.name;
        lasting = sources.findLast((source) => source.lasting)?.name ?? lasting;
      }
      return found;
    });
  }

  #shown(name: Stretch): Named {
    const place = placeOf(this.#lexemes, name);
    return { name: textOf(this.#story.text, place), span: place };
  }
}

/** A report whose numbers may go on for `left` more paragraphs. */
export interface Handed {
  readonly name: Named;
  readonly left: number;
}

const reach = 2;

/** A quotation's speaker and where the quotation begins. */
interface Heard {
  readonly name: Named;
  readonly from: number;
  readonly indirect: boolean;
}

interface Sourced {
  readonly from: number;
  readonly sources: readonly Source[];
  /** The poll, study or forecast of an earlier sentence. */
  readonly lasting: Stretch | null;
  /** The last source of any kind. */
  readonly latest: Stretch | null;
  readonly method: boolean;
  /** Whether it states percentages. */
  readonly percents: boolean;
  readonly itsForecast: boolean;
}

/** The quotations that reach into a paragraph. */
function heardIn(lexemes: readonly Lexeme[], quotations: readonly Quotation[]): readonly Quotation[] {
  const paragraph = placeOf(lexemes, { from: 0, to: lexemes.length });
  return quotations.filter((quotation) => overlaps(quotation, paragraph));
}
