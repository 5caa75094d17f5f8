import { type Amount, withQualifier } from './amount.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import { type Measured, measuredAt, numberOf } from './measured.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { qualifierBefore } from './qualifiers.ts';
import { rangeOf } from './ranges.ts';
import { ratioOf, scoreOf } from './scores.ts';
import { unitAt } from './units.ts';

/** All amounts of a paragraph's lexemes, in order, none inside another. */
export function amountsOf(lexemes: readonly Lexeme[]): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i < lexemes.length; ) {
    const last = found.at(-1);
    const amount = amountAt(lexemes, i, last?.to ?? 0);
    if (amount) {
      found.push(last ? withUnitOf(lexemes, last, amount) : amount);
      i = amount.to;
    } else i++;
  }
  return found.filter((amount, at) => !isMereArticle(lexemes, amount, found[at - 1], found[at + 1]));
}

/** "one source said": no count, unless a word says so or another count stands in the same sentence. */
function isMereArticle(
  lexemes: readonly Lexeme[],
  amount: Amount,
  before: Amount | undefined,
  after: Amount | undefined,
): boolean {
  const alone = amount.to === amount.from + 1 && lexemes[amount.from]?.lower === 'one';
  if (!alone || amount.kind !== 'count' || amount.qualified) return false;
  if (
    /^(?:only|just|exactly|precisely|single|even|plus|additional|killed|killing|wounded|injured|injuring|kills|lost|won)$/.test(
      lexemes[amount.from - 1]?.lower ?? '',
    )
  )
    return false;
  if (
    lexemes
      .slice(amount.to, amount.to + 4)
      .some(({ lower }) => /^(?:dead|killed|missing|wounded|injured|drowned|hurt|died)$/.test(lower))
  )
    return false;
  const near = (other: Amount | undefined) =>
    other?.kind === 'count' &&
    !lexemes.slice(Math.min(amount.from, other.from), Math.max(amount.from, other.from)).some(endsSentence);
  return !near(before) && !near(after);
}

const endsSentence = ({ text, masked }: Lexeme) => !masked && /^[.?!]$/.test(text);

/** "48 percent to 43": the second number has the first one's unit. */
function withUnitOf(lexemes: readonly Lexeme[], last: Amount, amount: Amount): Amount {
  const bare = amount.kind === 'count' && amount.unit === null && typeof amount.value === 'number';
  const shares = last.kind === 'percent' || last.kind === 'money';
  if (!bare || !shares || amount.from !== last.to + 1 || lexemes[last.to]?.lower !== 'to') return amount;
  const next = lexemes[amount.to];
  const counts = next?.kind === 'word' && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos);
  return counts ? amount : { ...amount, kind: last.kind, unit: last.unit };
}

function amountAt(lexemes: readonly Lexeme[], i: number, free: number): Amount | null {
  const first = lexemes[i] as Lexeme;
  if (first.masked) return null;
  const below = belowZero(lexemes, i);
  if (below) return below;
  if (first.kind === 'mark') return null;
  const measured = measuredAt(lexemes, i, free);
  if (!measured) return null;
  return (
    ratioOf(lexemes, measured) ??
    scoreOf(lexemes, measured) ??
    rangeOf(lexemes, measured) ??
    ofPercent(lexemes, measured) ??
    single(lexemes, measured)
  );
}

/** "-180 degrees", "minus 40 degrees": a sign only before what can lie below zero. */
function belowZero(lexemes: readonly Lexeme[], i: number): Amount | null {
  const [before, sign] = [lexemes[i - 1], lexemes[i] as Lexeme];
  const dash = isDash(sign) && !sign.glued && lexemes[i + 1]?.glued === true;
  const minus = sign.lower === 'minus' && before?.lower !== 'or';
  if (!dash && !minus) return null;
  const at = minus && isDash(lexemes[i + 1]) ? i + 2 : i + 1;
  const measured = measuredAt(lexemes, at, at);
  if (!measured || measured.from !== at) return null;
  const degrees = /^(?:degree|celsius|fahrenheit)$/.test(measured.unit ?? '');
  if (!degrees && !(measured.kind === 'percent' && dash)) return null;
  const amount = single(lexemes, measured);
  return typeof amount?.value === 'number' ? { ...amount, from: i, value: -amount.value } : null;
}

/** "half of 1 percent". */
function ofPercent(lexemes: readonly Lexeme[], measured: Measured): Amount | null {
  const { numeral } = measured;
  if (numeral.form !== 'part' || !measured.bare) return null;
  const skip = lexemes[numeral.to]?.lower === 'of' ? 1 : lexemes[numeral.to]?.lower === 'a' ? 1 : 0;
  if (skip === 0) return null;
  const base = readNumeral({ lexemes, money: false }, numeral.to + skip);
  const unit = base ? unitAt(lexemes, base.to, numberOf(base)) : null;
  if (!base || unit?.kind !== 'percent' || base.value !== 1) return null;
  return withQualifier(lexemes, {
    from: numeral.from,
    to: unit.to,
    value: numeral.value,
    kind: 'percent',
    unit: unit.unit,
  });
}

function single(lexemes: readonly Lexeme[], measured: Measured): Amount | null {
  const { numeral, factor, kind, unit } = measured;
  const value = Number((numeral.value * factor).toPrecision(12));
  if (isBareDecade(lexemes, numeral)) return null;
  if (numeral.form === 'vague') {
    return {
      from: measured.from,
      to: measured.to,
      value: [value, null],
      kind,
      unit,
      qualifier: 'more-than',
      qualified: qualifierBefore(lexemes, measured.from),
    };
  }
  return withQualifier(lexemes, { from: measured.from, to: measured.to, value, kind, unit });
}

/** "$20s", "in the 30s" without a year: no number to hold on to. */
const isBareDecade = (lexemes: readonly Lexeme[], numeral: Numeral) =>
  lexemes[numeral.to]?.lower === 's' && lexemes[numeral.to]?.glued === true;
