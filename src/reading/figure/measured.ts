import type { FigureKind } from '../reading.ts';
import { isAge } from './ages.ts';
import { currencyAround, currencyBefore } from './currencies.ts';
import type { Lexeme } from './lexemes.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { Unit } from './unit.ts';
import { unitAt } from './units.ts';

/** A number and its unit before qualifiers and ranges. */
export interface Measured {
  readonly numeral: Numeral;
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly factor: number;
  /** Neither unit nor kind of its own: another number may lend it one. */
  readonly bare: boolean;
}

/** The number that starts at lexeme `i`, its currency taken only from lexeme `free` on. */
export function measuredAt(lexemes: readonly Lexeme[], i: number, free: number): Measured | null {
  const first = lexemes[i];
  if (!first) return null;
  const multiple = multipleWord(lexemes, i);
  if (multiple) return multiple;
  const currency =
    first.kind === 'number' || first.kind === 'word'
      ? (currencyAround(lexemes, i) ?? currencyBefore(lexemes, i))
      : null;
  const prefix = currency && currency.from >= free ? currency : null;
  const numeral = readNumeral({ lexemes, money: prefix !== null }, i);
  if (!numeral) return null;
  const from = prefix ? prefix.from : numeral.from;
  const measured = (
    to: number,
    kind: FigureKind,
    unit: string | null,
    factor = 1,
    bare = false,
  ): Measured => ({
    numeral,
    from,
    to,
    kind,
    unit,
    factor,
    bare,
  });
  if (prefix) {
    const word = unitAt(lexemes, numeral.to, numberOf(numeral));
    return measured(word?.kind === 'money' && word.factor === 1 ? word.to : numeral.to, 'money', prefix.unit);
  }
  const unit = unitFor(lexemes, numeral);
  if (unit) return measured(unit.to, unit.kind, unit.unit, unit.factor);
  if (isAge(lexemes, numeral)) return measured(numeral.to, 'age', 'year');
  if (isMultiple(lexemes, numeral)) return measured(numeral.to + 1, 'multiple', null);
  if (numeral.form === 'part') return measured(numeral.to, 'fraction', null, 1, true);
  return measured(numeral.to, 'count', null, 1, true);
}

/** "twice the rate", "thrice as many". */
function multipleWord(lexemes: readonly Lexeme[], i: number): Measured | null {
  const value = new Map([
    ['twice', 2],
    ['thrice', 3],
  ]).get(lexemes[i]?.lower ?? '');
  if (!value || !comparesWith.test(lexemes[i + 1]?.lower ?? '')) return null;
  const numeral: Numeral = { from: i, to: i + 1, value, form: 'words', magnitude: 1 };
  return { numeral, from: i, to: i + 1, kind: 'multiple', unit: null, factor: 1, bare: false };
}

const comparesWith =
  /^(?:the|as|more|higher|larger|greater|bigger|faster|that|what|its|their|his|her|less|lower|likelier|longer|deadlier|worse|better)$/;

/** What a unit needs to know of its number. */
export const numberOf = (numeral: Numeral) => ({
  value: numeral.value,
  magnitude: numeral.magnitude,
  digits: numeral.form === 'digits',
});

/** "half a percentage point", "millions of dollars", "half an hour" too. */
function unitFor(lexemes: readonly Lexeme[], numeral: Numeral): Unit | null {
  const direct = unitAt(lexemes, numeral.to, numberOf(numeral));
  if (direct) return direct;
  const link = lexemes[numeral.to]?.lower ?? '';
  const skips =
    (numeral.form === 'part' && /^(?:a|an|of)$/.test(link)) || (numeral.form === 'vague' && link === 'of');
  if (!skips) return null;
  const skip = link === 'of' && /^(?:a|an)$/.test(lexemes[numeral.to + 1]?.lower ?? '') ? 2 : 1;
  const unit = unitAt(lexemes, numeral.to + skip, numberOf(numeral));
  return unit && lexemes[numeral.to + skip]?.kind === 'word' ? unit : null;
}

/** "three times the rate", "10 times more". */
function isMultiple(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  if (lexemes[numeral.to]?.lower !== 'times' || numeral.form === 'part') return false;
  const next = lexemes[numeral.to + 1]?.lower ?? '';
  return comparesWith.test(next) || !Number.isInteger(numeral.value);
}
