import type { Story } from '../../story/story.ts';
import { contains, lengthOf, overlaps, textOf } from '../../text/span.ts';
import type { Named, Quotation } from '../reading.ts';
import type { Amount } from './amount.ts';
import { isCapitalised, type Lexeme, placeOf } from './lexemes.ts';
import { isTime, type Stretch } from './phrases.ts';
import { mayGoOn, revises, type Source, sourcesIn, speaks, tellsMethod } from './sources.ts';

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
    if (!at) return null;
    const quoted = this.#quoted(amount, at);
    const source = at.sources.findLast(({ scope }) => scope.from <= amount.from && amount.to <= scope.to);
    if (source && (!quoted || quoted === unresolved || this.#isNearer(source, quoted, amount)))
      return this.#shown(source.name);
    if (quoted === unresolved) return null;
    return quoted?.name ?? this.#carried(amount, at);
  }

  /** A source named between the quotation's speaker and the amount, or a claim inside the quotation. */
  #isNearer(source: Source, quoted: Heard, amount: Amount): boolean {
    const from = this.#lexemes[source.scope.from]?.start ?? 0;
    if (source.claimed) return from >= quoted.from;
    if (!quoted.indirect) return false;
    const name = placeOf(this.#lexemes, source.name);
    return quoted.name.span.end < name.start && source.name.to <= amount.from;
  }

  /** The speaker of the innermost quotation that holds the amount. */
  #quoted(amount: Amount, sentence: Sourced): Heard | typeof unresolved | null {
    const place = placeOf(this.#lexemes, amount);
    let inner: Quotation | null = null;
    for (const quotation of this.#quotations) {
      if (!quotation.speaker || !contains(quotation, place) || !/\p{L}/u.test(quotation.speaker.name))
        continue;
      if (!inner || lengthOf(quotation) < lengthOf(inner)) inner = quotation;
    }
    if (!inner?.speaker) return null;
    const name = this.#resolved({ name: inner.speaker.name, span: inner.speaker.mention }, sentence);
    if (!name) return unresolved;
    return {
      name,
      from: inner.start,
      indirect: inner.kind === 'indirect',
    };
  }

  /** Whom a pronoun stands for: as another quotation has it, or the source just named where "it" is meant. */
  #resolved(speaker: Named, sentence: Sourced): Named | null {
    if (!pronoun.test(speaker.name)) return speaker;
    const same = this.#quotations.find(
      ({ speaker: other }) =>
        other?.mention.start === speaker.span.start && !pronoun.test(other.name) && other.name !== '',
    )?.speaker;
    if (same) return { name: same.name, span: speaker.span };
    const { latest } = sentence;
    return latest && /^it$/i.test(speaker.name) ? this.#shown(latest) : null;
  }

  /** A poll's or a forecast's further numbers in the same paragraph. */
  #carried(amount: Amount, sentence: Sourced): Named | null {
    if (sentence.method || sentence.others) return null;
    const told = amount.kind === 'percent' || (amount.kind === 'score' && sentence.percents);
    const share = told || amount.kind === 'fraction';
    if (sentence.sources.length === 0) {
      if (sentence.lasting && share) return this.#shown(sentence.lasting);
      if (this.#handed && !sentence.latest && told && !sentence.interrupted && sentence.goesOn)
        return this.#handed.name;
    }
    return sentence.latest && sentence.itsForecast ? this.#shown(sentence.latest) : null;
  }

  /** What the next paragraph may still lean on: a report named here, or in the one before where none came between. */
  handOn(): Handed | null {
    const last = this.#sentences.at(-1);
    if (!last) return this.#handed;
    const own = last.sources.findLast(({ lasting }) => lasting)?.name ?? null;
    if (own && !last.others) return { name: this.#shown(own) };
    if (last.sources.length > 0 || last.latest)
      return last.lasting && !last.others ? { name: this.#shown(last.lasting) } : null;
    return null;
  }

  #read(sentences: readonly Stretch[]): Sourced[] {
    let lasting: Stretch | null = null;
    let latest: Stretch | null = null;
    let interrupted = false;
    return sentences.map(({ from, to }) => {
      const sources = sourcesIn(this.#lexemes, from, to);
      const others = this.#othersSpeak(from, to, sources);
      if (others && sources.length === 0) {
        interrupted = true;
        lasting = null;
        latest = null;
      }
      const found: Sourced = {
        from,
        sources,
        lasting,
        latest,
        others,
        interrupted,
        method: tellsMethod(this.#lexemes, from, to),
        percents: this.#lexemes.slice(from, to).some(({ lower }) => lower === '%' || lower === 'percent'),
        goesOn: mayGoOn(this.#lexemes, from, to),
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

  /** Someone else is heard in a sentence: it quotes, or a name or a role says, expects, warns. */
  #othersSpeak(from: number, to: number, sources: readonly Source[]): boolean {
    if (sources.length > 0) return false;
    const place = placeOf(this.#lexemes, { from, to });
    const heard = this.#quotations.some(
      (quotation) =>
        quotation.speaker !== null && overlaps(quotation, place) && quotation.start >= place.start,
    );
    return heard || speaks(this.#lexemes, from, to);
  }

  #shown(name: Stretch): Named {
    const place = placeOf(this.#lexemes, asPrinted(this.#lexemes, name));
    return { name: textOf(this.#story.text, place), span: place };
  }
}

/** A report whose numbers may go on in the next paragraph. */
export interface Handed {
  readonly name: Named;
}

const pronoun = /^(?:he|she|it|they|we|i|you|him|her|them|us|this|that|these|those|who|some|others?|one)$/i;

/** A quotation of someone that only a pronoun names: nobody else's number either. */
const unresolved = 'unresolved';

/** A name with its article, and with the rest of it where a word of the name was taken for another ("Corven Re"). */
function asPrinted(lexemes: readonly Lexeme[], { from, to }: Stretch): Stretch {
  let end = to;
  while (
    isCapitalised(lexemes[end - 1]) &&
    isCapitalised(lexemes[end]) &&
    lexemes[end]?.kind === 'word' &&
    !isTime(lexemes[end])
  )
    end++;
  return { from: /^(?:the|an?)$/.test(lexemes[from - 1]?.lower ?? '') ? from - 1 : from, to: end };
}

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
  /** Someone else speaks in it. */
  readonly others: boolean;
  /** Someone else has spoken in it or before it, so that the paragraph before is over. */
  readonly interrupted: boolean;
  readonly method: boolean;
  /** Whether it states percentages. */
  readonly percents: boolean;
  readonly itsForecast: boolean;
  /** It may go on with the poll of the paragraph before. */
  readonly goesOn: boolean;
}

/** The quotations that reach into a paragraph. */
function heardIn(lexemes: readonly Lexeme[], quotations: readonly Quotation[]): readonly Quotation[] {
  const paragraph = placeOf(lexemes, { from: 0, to: lexemes.length });
  return quotations.filter((quotation) => overlaps(quotation, paragraph));
}
