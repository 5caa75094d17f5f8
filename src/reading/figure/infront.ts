import type { Amount } from './amount.ts';
import { clauseBefore } from './clauses.ts';
import type { Lexeme } from './lexemes.ts';
import { nounPhraseBefore, type Stretch } from './phrases.ts';

type Lexemes = readonly Lexeme[];

/** An amount in its sentence, with what was found to be counted by the one before. */
export interface CountedContext {
  readonly lexemes: Lexemes;
  readonly amount: Amount;
  /** The first lexeme of the sentence. */
  readonly first: number;
  readonly before: { readonly amount: Amount; readonly what: Stretch | null } | null;
}

/** Where an amount begins, with the qualifier in front of it. */
export const startOf = (amount: Amount) =>
  amount.qualified && amount.qualified.to <= amount.from ? amount.qualified.from : amount.from;

const contests =
  /^(?:beats?|beating|leads?|leading|led|tops?|topped|edges?|edged|defeats?|defeated|trails?|trailed|trailing)$/;

/** "Clinton leads Trump": both sides belong to what is measured. */
function contest(lexemes: Lexemes, object: Stretch, first: number): Stretch | null {
  if (!contests.test(lexemes[object.from - 1]?.lower ?? '')) return null;
  const subject = clauseBefore(lexemes, object.from, first)?.subject;
  return subject ? { from: subject.from, to: object.to } : null;
}

/** "half the money -- $500 million": the money. */
function withoutHalf(lexemes: Lexemes, phrase: Stretch): Stretch {
  const half = lexemes[phrase.from]?.lower === 'half' && lexemes[phrase.from + 1]?.pos === 'DET';
  return half ? { from: phrase.from + 2, to: phrase.to } : phrase;
}

/** "a majority of Democratic statements": the statements. */
function withoutPartitive(lexemes: Lexemes, phrase: Stretch): Stretch {
  for (let i = phrase.from; i < phrase.to - 2; i++) {
    const partitive =
      /^(?:majority|number|share|percentage|proportion|total|rest|minority|most|many|few)$/.test(
        lexemes[i]?.lower ?? '',
      );
    if (!partitive || lexemes[i + 1]?.lower !== 'of') continue;
    return { from: lexemes[i + 2]?.pos === 'DET' ? i + 3 : i + 2, to: phrase.to };
  }
  return phrase;
}

/** The noun phrase or the clause in front: "a loss of …", "the rate was …", "Stumpf made …". */
export function inFront(context: CountedContext): Stretch | null {
  const phrase = isSubject(context) ? null : measuredInFront(context);
  return phrase && withoutPartitive(context.lexemes, phrase);
}

/** "nine went and seven were replaced": the number itself begins a clause. */
const isSubject = ({ lexemes, amount }: CountedContext) =>
  lexemes[startOf(amount) - 1]?.pos === 'CCONJ' && lexemes[amount.to]?.pos === 'AUX';

function measuredInFront(context: CountedContext): Stretch | null {
  const { lexemes, amount, first, before } = context;
  const alike = before?.amount.kind === amount.kind ? before.what : null;
  let end = startOf(amount);
  const skip =
    /^(?:a|an|the|another|combined|record|total|tepid|only|just|additional|now|about|some|still|already|\+|\/|-|–|\(|:|,|“|"|‘|plus|minus|or|almost|further|up|down|as|low|high|lows|highs|average|estimated|level|even|currently|to be)$/;
  if (alike && /^(?:further|another|additional)$/.test(lexemes[end - 1]?.lower ?? '')) return alike;
  while (end > first && skip.test(lexemes[end - 1]?.lower ?? '')) end--;
  const prep = lexemes[end - 1];
  const through =
    prep?.pos === 'ADP' ||
    prep?.pos === 'PART' ||
    /^(?:to|by|at|of|from|with|for|than)$/.test(prep?.lower ?? '');
  if (through) {
    end--;
    while (
      prep?.lower !== 'of' &&
      end > first &&
      (skip.test(lexemes[end - 1]?.lower ?? '') || lexemes[end - 1]?.pos === 'ADV')
    )
      end--;
    if (prep?.lower === 'of') {
      const phrase = nounPhraseBefore(lexemes, end, first, { through: /^of$/ });
      if (
        phrase &&
        !/^(?:low|high|total|average|record|maximum|minimum)$/.test(lexemes[phrase.to - 1]?.lower ?? '')
      )
        return phrase;
      if (phrase) end = overLink(lexemes, phrase.from, first);
    }
    const phrase = ownPhrase(lexemes, nounPhraseBefore(lexemes, end, first), amount);
    if (!phrase && /^(?:it|them)$/.test(lexemes[end - 1]?.lower ?? '')) return alike;
    if (phrase) return (prep?.lower === 'by' && contest(lexemes, phrase, first)) || phrase;
  } else {
    const phrase = nounPhraseBefore(lexemes, end, first, { through: /^of$/ });
    if (phrase) return contest(lexemes, phrase, first) ?? withoutHalf(lexemes, phrase);
  }
  const clause = clauseBefore(lexemes, end, first);
  if (!clause) return null;
  if (clause.subject && lexemes[clause.subject.from]?.lower === 'there') return alike;
  const participle =
    lexemes[clause.verb.to - 1]?.lower.endsWith('ing') && lexemes[clause.verb.from]?.pos !== 'AUX';
  if (participle && clause.copular)
    return clauseBefore(lexemes, clause.verb.from, first)?.subject ?? clause.verb;
  if (!clause.subject || participle) return clause.verb;
  return clause.copular ? clause.subject : { from: clause.subject.from, to: clause.verb.to };
}

/** A length or a speed is not that of a place behind a preposition: "17,200 miles above Earth at 17,450 mph". */
function ownPhrase(lexemes: Lexemes, phrase: Stretch | null, amount: Amount): Stretch | null {
  if (!phrase || amount.kind !== 'quantity') return phrase;
  const before =
    lexemes[phrase.from - 1]?.pos === 'DET' ? lexemes[phrase.from - 2] : lexemes[phrase.from - 1];
  return before?.pos === 'ADP' ? null : phrase;
}

/** Over the article and the preposition in front of a partitive: "to a low of …". */
function overLink(lexemes: Lexemes, at: number, first: number): number {
  let end = at;
  while (end > first && /^(?:DET|ADP|PART)$/.test(lexemes[end - 1]?.pos ?? '')) end--;
  return end;
}
