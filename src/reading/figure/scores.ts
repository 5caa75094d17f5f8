import { type Amount, withQualifier } from './amount.ts';
import { isRatio } from './idioms.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import { type Measured, numberOf } from './measured.ts';
import { readNumeral } from './numerals.ts';
import { currencyBefore, unitAt } from './units.ts';

/** "eight out of 10", "1 in 5". */
export function ratioOf(lexemes: readonly Lexeme[], measured: Measured): Amount | null {
  const { numeral } = measured;
  if (!measured.bare || measured.kind !== 'count' || numeral.value > 1000 || !Number.isInteger(numeral.value))
    return null;
  const outOf = lexemes[numeral.to]?.lower === 'out';
  if (!isRatio(lexemes, numeral.to)) return null;
  let i = numeral.to + (outOf ? 2 : 1);
  if (lexemes[i]?.lower === 'every') i++;
  const base = readNumeral({ lexemes, money: false }, i);
  if (!base || base.value <= numeral.value || base.value === 0) return null;
  if (!outOf && (unitAt(lexemes, base.to, numberOf(base)) || numeral.value > 20 || base.value > 100000))
    return null;
  return withQualifier(lexemes, {
    from: numeral.from,
    to: base.to,
    value: numeral.value / base.value,
    kind: 'fraction',
    unit: null,
  });
}

const ratioNouns =
  /^(?:vote|votes|margin|ratio|decision|ruling|win|victory|defeat|loss|lead|draw|odds|favorite|favourite|score|advantage|majority|shutout|rout|triumph|tie|record|split|series|verdict|opinion|thrashing|drubbing|against|odds|upset|comeback|stalemate|at|aggregate|underdog|shot)$/;
const scoreVerbs =
  /^(?:beat|beats|won|win|wins|winning|lost|lose|loses|losing|defeated|defeat|defeats|defeating|tops|topped|topping|edged|edges|drew|draw|draws|trailed|trails|trailing|led|lead|leads|leading|voted|vote|votes|ruled|down|up|ahead|behind|record|score|finished|ended|thrashed|downed|routed|hammered|tied|level|past|victory|beating|over|favor|favour|split|were|was|is|of|are|at|went|to|prevailed|against|stood)$/;

/** "a 2-to-1 vote", "3 to 1 margin", "won 41-40". */
export function scoreOf(lexemes: readonly Lexeme[], measured: Measured): Amount | null {
  const { numeral } = measured;
  if (!measured.bare || measured.kind !== 'count' || numeral.value > 999 || !Number.isInteger(numeral.value))
    return null;
  const link = lexemes[numeral.to];
  const dash = isDash(link) && link?.glued === true;
  const to = link?.lower === 'to';
  let i = numeral.to + 1;
  let spelt = to;
  if (dash && lexemes[i]?.lower === 'to' && isDash(lexemes[i + 1])) {
    i += 2;
    spelt = true;
  } else if (!dash && !to) return null;
  const other = readNumeral({ lexemes, money: false }, i);
  if (!other || other.form === 'vague' || other.form === 'part' || !Number.isInteger(other.value))
    return null;
  if (unitAt(lexemes, other.to, numberOf(other)) || currencyBefore(lexemes, i)) return null;
  if (dash && !spelt && !lexemes[i]?.glued) return null;
  const values: number[] = [numeral.value, other.value];
  let end = other.to;
  if (dash && !spelt) {
    while (
      isDash(lexemes[end]) &&
      lexemes[end]?.glued &&
      lexemes[end + 1]?.kind === 'number' &&
      lexemes[end + 1]?.glued
    ) {
      end += 2;
    }
  }
  const after = lexemes[end]?.lower ?? '';
  const before = lexemes[numeral.from - 1]?.lower ?? '';
  const close = lexemes
    .slice(Math.max(0, numeral.from - 6), numeral.from)
    .some(
      ({ lower, kind }) =>
        kind === 'word' && scoreVerbs.test(lower) && !/^(?:of|to|were|was|is|are|at)$/.test(lower),
    );
  const noun =
    ratioNouns.test(after) || (isDash(lexemes[end]) && ratioNouns.test(lexemes[end + 1]?.lower ?? ''));
  const descends = numeral.value >= other.value;
  const isScore =
    noun ||
    (before === 'from'
      ? false
      : dash && !spelt && (descends ? !countable(lexemes, end) : close && !countable(lexemes, end))) ||
    (dash && spelt && measured.numeral.from > 0 && !countable(lexemes, end)) ||
    (to &&
      numeral.value > other.value &&
      other.value <= 10 &&
      /^(?:by|margin|vote|voted|ratio|outnumber|outnumbered|won|lost|beat)$/.test(before));
  if (!isScore) return null;
  return withQualifier(lexemes, {
    from: numeral.from,
    to: end,
    value: [values[0] ?? 0, values[1] ?? 0],
    kind: 'score',
    unit: null,
  });
}

function countable(lexemes: readonly Lexeme[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const word = lexemes[i];
    if (word?.kind !== 'word') return isDash(word);
    if (word.pos === 'NOUN') return /s$|^(?:people|men|women|children|year|day|page)$/.test(word.lower);
    if (word.pos !== 'ADJ' && word.pos !== 'NUM') return false;
  }
  return false;
}
