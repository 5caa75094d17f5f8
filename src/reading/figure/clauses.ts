import type { Lexeme } from './lexemes.ts';
import { clauseEnd, isHyphen, isNominal, isTime, nounPhraseBefore, type Stretch } from './phrases.ts';

type Lexemes = readonly Lexeme[];

const wordAt = (lexemes: Lexemes, i: number) => lexemes[i]?.lower ?? '';

/** What is said right behind an amount: "said they would not pick either candidate". */
export function predicateAt(lexemes: Lexemes, at: number): Stretch | null {
  const first = lexemes[at];
  if (first?.pos !== 'VERB' && first?.pos !== 'AUX') return null;
  if (/^(?:compared|according|including|says|based|following|adjusted)$/.test(first.lower)) return null;
  let i = at;
  while (/^(?:AUX|ADV|PART)$/.test(lexemes[i]?.pos ?? '')) i++;
  const said = /^(?:said|say|says|think|believe|told|indicated|thought|believed)$/.test(wordAt(lexemes, i));
  if (said) {
    for (let j = i + 1; j < i + 4; j++) {
      if (lexemes[j]?.pos !== 'AUX' && lexemes[j]?.pos !== 'VERB') continue;
      return { from: at, to: clauseEnd(lexemes, skipAux(lexemes, j) + 1, 8) };
    }
  }
  return { from: at, to: Math.max(i + 1, clauseEnd(lexemes, i + 1, 5)) };
}

function skipAux(lexemes: Lexemes, at: number): number {
  let i = at;
  while (/^(?:AUX|ADV|PART)$/.test(lexemes[i]?.pos ?? '')) i++;
  return i;
}

const copulas =
  /^(?:is|are|was|were|be|been|being|am|rose|rise|rises|rising|fell|fall|falls|grew|grow|grows|gained|gains|lost|increased|decreased|climbed|jumped|dropped|slipped|stood|stands|reached|reaches|hit|hits|totaled|totalled|averaged|averages|expand|expanded|remained|remains|surged|plunged|declined|slowed|eased|edged|soared|tumbled|sank|dipped|slumped|rallied|added|costs?|weighs?|weighed|measures?|measured|equals|exceeds?|exceeded|topped|surpassed|finished|closed|ended|traded|numbered|weighing|measuring|costing|totaling|totalling|came|went|fetched|sold|shrank|swelled|stays?|stayed|steady|amounted|barreled|running|runs|sells)$/;

/** The clause in front of lexeme `at`: its verb group and its subject. */
export interface Clause {
  readonly subject: Stretch | null;
  readonly verb: Stretch;
  /** "rose", "was": the subject alone is what is measured. */
  readonly copular: boolean;
}

export function clauseBefore(lexemes: Lexemes, at: number, first: number): Clause | null {
  for (let i = at - 1; i >= Math.max(first, at - 25); i--) {
    const lexeme = lexemes[i] as Lexeme;
    if (lexeme.kind === 'mark' && /^[;:.?!]$/.test(lexeme.text) && !lexeme.masked && !lexeme.glued)
      return null;
    const verb = lexeme.pos === 'VERB' || lexeme.pos === 'AUX' || copulas.test(lexeme.lower);
    if (!verb || lexeme.kind !== 'word') continue;
    if (
      lexeme.pos === 'VERB' &&
      (isNominal(lexemes, i) || isHyphen(lexemes[i - 1])) &&
      !copulas.test(lexeme.lower)
    )
      continue;
    let from = i;
    while (
      from > first &&
      (/^(?:AUX|VERB|PART)$/.test(lexemes[from - 1]?.pos ?? '') ||
        (lexemes[from - 1]?.pos === 'ADV' && !isTime(lexemes[from - 1])))
    )
      from--;
    return {
      subject: subjectBefore(lexemes, from, first),
      verb: { from, to: i + 1 },
      copular: copulas.test(lexeme.lower),
    };
  }
  return null;
}

function subjectBefore(lexemes: Lexemes, end: number, first: number): Stretch | null {
  let to = end;
  while (to > first && (lexemes[to - 1]?.pos === 'ADV' || /^(?:more|than)$/.test(wordAt(lexemes, to - 1))))
    to--;
  if (lexemes[to - 1]?.kind === 'mark' && /^[,–—)]$|^-$/.test(lexemes[to - 1]?.text ?? ''))
    to = overApposition(lexemes, to - 1, first);
  while (to > first && isAgeTail(lexemes, to - 1)) to--;
  const last = lexemes[to - 1];
  if (last?.pos === 'PRON' && /^(?:who|which|that)$/.test(last.lower)) {
    let antecedent = to - 1;
    if (lexemes[antecedent - 1]?.text === ',') antecedent--;
    return nounPhraseBefore(lexemes, antecedent, first);
  }
  if (last?.pos === 'PRON' && last.kind === 'word') return { from: to - 1, to };
  return nounPhraseBefore(lexemes, to, first, { through: wide });
}

const wide =
  /^(?:of|for|to|in|among|between|on|along|at|from|by|with|over|under|across|near|around|inside|outside|against|within)$/;

/** "blacks ages 16 to 24": the numbers behind a subject's head. */
const isAgeTail = (lexemes: Lexemes, i: number) =>
  lexemes[i]?.kind === 'number'
    ? !lexemes[i]?.masked
    : (/^(?:to|ages|aged|between)$/.test(wordAt(lexemes, i)) && lexemes[i + 1]?.kind === 'number') ||
      (isHyphen(lexemes[i]) && lexemes[i + 1]?.kind === 'number');

/** From the comma that closes an apposition back to the one that opens it. */
function overApposition(lexemes: Lexemes, comma: number, first: number): number {
  for (let i = comma - 1; i > Math.max(first, comma - 14); i--) {
    if (
      lexemes[i]?.text === lexemes[comma]?.text ||
      (lexemes[comma]?.text === ')' && lexemes[i]?.text === '(')
    )
      return i;
    if (/^[.;:?!]$/.test(lexemes[i]?.text ?? '') && !lexemes[i]?.masked) break;
  }
  return comma;
}
