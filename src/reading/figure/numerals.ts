import { isDash, type Lexeme } from './lexemes.ts';
import { ones, parts, plurals, powers, safeShort, short, teens, tens, vagueUnits } from './number-words.ts';

/** A number as written, without its unit. Lexemes `from` (inclusive) to `to` (exclusive). */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** `vague`: "tens of thousands", where `value` is the least it can mean; `part`: "half", "two-thirds". */
  readonly form: 'digits' | 'words' | 'vague' | 'part';
  /** 1 for none: "million" is 1e6, so that "$10 to $15 billion" can lend it. */
  readonly magnitude: number;
}

export interface NumeralContext {
  readonly lexemes: readonly Lexeme[];
  /** After a currency sign single letters are magnitudes. */
  readonly money: boolean;
}

/** The longest number that starts at lexeme `at`, or null. */
export function readNumeral(context: NumeralContext, at: number): Numeral | null {
  const first = context.lexemes[at];
  if (!first || first.masked) return null;
  if (first.kind === 'number') return readDigits(context, at);
  if (first.kind !== 'word') return null;
  return (
    readPart(context.lexemes, at) ?? readVague(context.lexemes, at) ?? readWords(context.lexemes, at) ?? null
  );
}

function readDigits({ lexemes, money }: NumeralContext, at: number): Numeral | null {
  const first = lexemes[at] as Lexeme;
  let value = first.value;
  let to = at + 1;
  const slash = slashed(lexemes, at);
  if (slash !== null) return { from: at, to: at + 3, value: slash, form: 'part', magnitude: 1 };
  const mixed = lexemes[to];
  if (mixed?.kind === 'number' && Number.isInteger(value) && !mixed.masked) {
    const part = /[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]/.test(mixed.text) ? mixed.value : slashed(lexemes, to);
    if (part !== null) {
      value += part;
      to += mixed.value === part ? 1 : 3;
    }
  }
  to = andAHalf(lexemes, to);
  if (to > at + 3 || lexemes[to - 1]?.lower === 'half') value += lexemes[to - 1]?.lower === 'half' ? 0.5 : 0;
  const scaled = magnitudeAt(lexemes, to, money);
  if (scaled)
    return {
      from: at,
      to: scaled.to,
      value: tidy(value * scaled.factor),
      form: 'digits',
      magnitude: scaled.factor,
    };
  return { from: at, to, value, form: 'digits', magnitude: 1 };
}

/** "1/2": small whole numbers, the upper one less. */
function slashed(lexemes: readonly Lexeme[], at: number): number | null {
  const [upper, slash, lower] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (!upper || !slash?.glued || !/^[/⁄]$/.test(slash.text)) return null;
  if (lower?.kind !== 'number' || !lower.glued || lower.masked) return null;
  const whole = Number.isInteger(upper.value) && Number.isInteger(lower.value);
  return whole && upper.value > 0 && upper.value < lower.value ? upper.value / lower.value : null;
}

/** "two and a half": the index after it, or `to` as it was. */
function andAHalf(lexemes: readonly Lexeme[], to: number): number {
  const [and, a, half] = [lexemes[to], lexemes[to + 1], lexemes[to + 2]];
  const [d1, d3] = [isDash(and), isDash(half)];
  if (and?.lower === 'and' && a?.lower === 'a' && half?.lower === 'half') return to + 3;
  if (d1 && a?.lower === 'and' && d3 && lexemes[to + 3]?.lower === 'a' && lexemes[to + 5]?.lower === 'half')
    return to + 6;
  return to;
}

function magnitudeAt(
  lexemes: readonly Lexeme[],
  at: number,
  money: boolean,
): { to: number; factor: number } | null {
  let next = lexemes[at];
  let to = at + 1;
  if (isDash(next) && next?.glued && powers.has(lexemes[at + 1]?.lower ?? '')) {
    next = lexemes[at + 1];
    to++;
  }
  if (next?.kind !== 'word' || next.masked) return null;
  const named = powers.get(next.lower) ?? plurals.get(next.lower);
  if (named) {
    const again = powers.get(lexemes[to]?.lower ?? '');
    return again ? { to: to + 1, factor: named * again } : { to, factor: named };
  }
  if (next.lower === 'hundred') {
    const again = powers.get(lexemes[to]?.lower ?? '');
    return again ? { to: to + 1, factor: 100 * again } : { to, factor: 100 };
  }
  if (next.lower === 'dozen' || next.lower === 'dozens') return { to, factor: 12 };
  const factor = short.get(next.lower);
  if (!factor) return null;
  if (next.glued && (money || (safeShort.has(next.lower) && next.text !== 'K'))) return { to, factor };
  if (money && safeShort.has(next.lower)) return { to, factor };
  if (next.glued && next.lower === 'm' && countsMillions(lexemes, to)) return { to, factor };
  return null;
}

/** "12.3m tonnes", "35m of its devices": millions, not metres. */
function countsMillions(lexemes: readonly Lexeme[], at: number): boolean {
  if (/^\p{Ll}+s$|^people$/u.test(lexemes[at]?.text ?? '')) return true;
  return lexemes[at]?.lower === 'of' && /^(?:its|their|our|his|her)$/.test(lexemes[at + 1]?.lower ?? '');
}

function readWords(lexemes: readonly Lexeme[], at: number): Numeral | null {
  let total = 0;
  let group: number | null = null;
  let magnitude = 1;
  let i = at;
  let last: 'one' | 'teen' | 'ten' | 'hundred' | 'power' | null = null;
  const first = lexemes[at]?.lower ?? '';
  if (first === 'a' || first === 'an') {
    const next = lexemes[at + 1]?.lower ?? '';
    if (next !== 'hundred' && next !== 'dozen' && !powers.has(next)) return null;
    group = 1;
    i = at + 1;
  }
  for (; i < lexemes.length; i++) {
    const word = lexemes[i] as Lexeme;
    if (word.masked) break;
    const joined = i > at && isDash(word) && word.glued && lexemes[i + 1]?.glued === true;
    if (joined) {
      const next = lexemes[i + 1]?.lower ?? '';
      const unit = ones.get(next);
      if (
        (last === 'ten' && unit !== undefined && unit > 0) ||
        (last !== null && (powers.has(next) || next === 'hundred' || next === 'dozen'))
      )
        continue;
      break;
    }
    const lower = word.lower;
    if (lower === 'and' && (last === 'hundred' || last === 'power') && continues(lexemes, i + 1, last))
      continue;
    const one = ones.get(lower);
    const teen = teens.get(lower);
    const ten = tens.get(lower);
    if (one !== undefined && (last === null || last === 'hundred' || last === 'power' || last === 'ten')) {
      if (last === 'ten' && one === 0) break;
      group = (group ?? 0) + one;
      last = 'one';
    } else if (teen !== undefined && (last === null || last === 'hundred' || last === 'power')) {
      group = (group ?? 0) + teen;
      last = 'teen';
    } else if (ten !== undefined && (last === null || last === 'hundred' || last === 'power')) {
      group = (group ?? 0) + ten;
      last = 'ten';
    } else if (lower === 'hundred' && group !== null && last !== 'hundred') {
      group *= 100;
      magnitude = 100;
      last = 'hundred';
    } else if (powers.has(lower) && group !== null) {
      const power = powers.get(lower) ?? 1;
      total += group * power;
      magnitude = power;
      group = null;
      last = 'power';
      if (total === 0) break;
      group = 0;
    } else if (plurals.has(lower) && group !== null && last !== null) {
      total += group * (plurals.get(lower) ?? 1);
      group = 0;
      i++;
      break;
    } else if ((lower === 'dozen' || lower === 'dozens') && group !== null) {
      total += group * 12;
      group = 0;
      magnitude = 12;
      i++;
      break;
    } else break;
  }
  if (i === at || (group === null && total === 0)) return null;
  let value = total + (group ?? 0);
  let to = i;
  const half = andAHalf(lexemes, to);
  if (half > to && last !== 'power') {
    value += 0.5;
    to = half;
    const scaled = powers.get(lexemes[to]?.lower ?? '');
    if (scaled) return { from: at, to: to + 1, value: value * scaled, form: 'words', magnitude: scaled };
  }
  return { from: at, to, value, form: 'words', magnitude };
}

function continues(lexemes: readonly Lexeme[], at: number, last: 'hundred' | 'power'): boolean {
  const next = lexemes[at]?.lower ?? '';
  const number = (ones.has(next) && next !== 'zero') || teens.has(next) || tens.has(next);
  if (!number) return false;
  if (last === 'hundred') return true;
  const after = lexemes[at + 1]?.lower ?? '';
  return after === 'hundred' || tens.has(next) || teens.has(next) || ones.has(next);
}

/** "thousands", "tens of thousands", "hundreds of millions". */
function readVague(lexemes: readonly Lexeme[], at: number): Numeral | null {
  const unit = vagueUnits.get(lexemes[at]?.lower ?? '');
  if (unit === undefined) return null;
  const vague = (to: number, value: number): Numeral => ({
    from: at,
    to,
    value,
    form: 'vague',
    magnitude: value,
  });
  const second = vagueUnits.get(lexemes[at + 2]?.lower ?? '');
  if (second !== undefined && lexemes[at + 1]?.lower === 'of' && second > unit && !lexemes[at + 2]?.masked) {
    return vague(at + 3, unit * second);
  }
  const word = lexemes[at]?.lower;
  if (word === 'tens') return null;
  if (word === 'scores' && lexemes[at + 1]?.lower !== 'of') return null;
  return vague(at + 1, unit);
}

/** "half", "a third", "two-thirds", "three quarters", "half a million", "a quarter million". */
function readPart(lexemes: readonly Lexeme[], at: number): Numeral | null {
  const first = lexemes[at] as Lexeme;
  const word = (i: number) => lexemes[i]?.lower ?? '';
  const part = (to: number, value: number): Numeral => ({
    from: at,
    to,
    value,
    form: 'part',
    magnitude: 1,
  });
  if (first.lower === 'half') {
    const skip = word(at + 1) === 'a' || isDash(lexemes[at + 1]) ? 2 : 1;
    const power = powers.get(word(at + skip));
    if (power) return { from: at, to: at + skip + 1, value: power / 2, form: 'words', magnitude: power };
    if (word(at + skip) === 'dozen')
      return { from: at, to: at + skip + 1, value: 6, form: 'words', magnitude: 1 };
    return part(at + 1, 0.5);
  }
  const article = first.lower === 'a' || first.lower === 'an';
  const upper = article ? 1 : (ones.get(first.lower) ?? teens.get(first.lower));
  if (upper === undefined || upper === 0) return null;
  const dash = isDash(lexemes[at + 1]) && lexemes[at + 1]?.glued ? 1 : 0;
  const name = word(at + 1 + dash);
  if (article && name === 'half') {
    const skip = isDash(lexemes[at + 2]) ? 3 : 2;
    if (word(at + skip) === 'dozen')
      return { from: at, to: at + skip + 1, value: 6, form: 'words', magnitude: 1 };
    const power = powers.get(word(at + skip));
    if (power) return { from: at, to: at + skip + 1, value: power / 2, form: 'words', magnitude: power };
    return null;
  }
  const lower = parts.get(name) ?? parts.get(name.replace(/s$/, ''));
  if (lower === undefined || lower <= upper || lexemes[at + 1 + dash]?.masked) return null;
  const plural = name.endsWith('s');
  if (plural !== upper > 1) return null;
  const after = lexemes[at + 2 + dash];
  const power = powers.get(after?.lower ?? '');
  if (power && name.startsWith('quarter'))
    return { from: at, to: at + 3 + dash, value: (upper / lower) * power, form: 'words', magnitude: power };
  const scaled =
    after?.lower === 'of' && lexemes[at + 3 + dash]?.lower === 'a'
      ? powers.get(word(at + 4 + dash))
      : undefined;
  if (scaled)
    return { from: at, to: at + 5 + dash, value: (upper / lower) * scaled, form: 'words', magnitude: scaled };
  const isPart = plural || (dash > 0 && !article) || first.lower === 'one' || takesShare(name, after);
  if (!isPart) return null;
  if (first.lower === 'one' && after?.kind === 'word' && after.pos === 'NOUN' && !dash) return null;
  return part(at + 2 + dash, upper / lower);
}

const comparatives = new Set(
  'of percent among more less fewer higher lower larger smaller bigger cheaper as in from since on at by to over'.split(
    ' ',
  ),
);
const verbs = new Set('was were is are have has had said say say think believe want support'.split(' '));

/** "a third was wounded" counts someone, "a quarter was lost" is a share. */
function takesShare(name: string, after: Lexeme | undefined): boolean {
  if (!after) return true;
  if (after.kind === 'mark') return /^[.;)!?%]$/.test(after.text);
  return comparatives.has(after.lower) || (name === 'quarter' && verbs.has(after.lower));
}

/** "1.1 × 1e9" without the dust of binary fractions. */
const tidy = (value: number) => Number(value.toPrecision(12));
