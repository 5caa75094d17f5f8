import type { FigureKind } from '../reading.ts';
import type { Amount } from './amount.ts';
import { currencyBefore } from './currencies.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import { type Measured, measuredAt } from './measured.ts';
import { readNumeral } from './numerals.ts';
import { qualifierBefore } from './qualifiers.ts';

type Lexemes = readonly Lexeme[];

const changes =
  /^(?:rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|grew|grow|grows|growing|grown|increased?|increases|increasing|decreased?|decreases|decreasing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|cut|cuts|cutting|raised|raising|lower(?:s|ed|ing)?|doubled|tripled|up|down|swell(?:ed|s)?|swollen|surged?|plunged?|dipped|declined?|reduced?|shrank|shrunk|soared?|went|gone|moved|slow(?:s|ed)?|eased?|edged|widened|narrowed|upgraded|downgraded|revised|changed|quadrupled|expanded|improved|worsened|dwindled|ballooned)$/;

/** "10 to 20 percent", "between $30,000 and $60,000", "16- to 19-year-olds"; a change from one to another is no range. */
export function rangeOf(lexemes: Lexemes, low: Measured): Amount | null {
  if (low.numeral.form === 'vague') return null;
  const between = opensBetween(lexemes, low.from);
  const link = linkAt(lexemes, low, between);
  const high = link && highAt(lexemes, link);
  if (!high) return null;
  const joined = joinUnits(low, high);
  if (!joined) return null;
  if (link.sort === 'to' && !between && isChange(lexemes, low)) {
    return low.bare || joined.scaled ? changedFrom(low, joined) : null;
  }
  const [least, most] = joined.values;
  if (least >= most) return null;
  if (link.sort === 'or' && (high.numeral.value !== low.numeral.value + 1 || low.kind !== 'count'))
    return null;
  if (link.sort === 'to' && !between && isParties(lexemes, low, high)) return null;
  if (link.sort === 'dash' && !lexemes[low.to + 1]?.glued && low.bare && high.bare) return null;
  const { kind, unit, values } = joined;
  return { from: low.from, to: high.to, value: values, kind, unit, qualifier: 'range', qualified: null };
}

interface Link {
  readonly sort: 'dash' | 'to' | 'or' | 'and';
  /** Index after the linking words. */
  readonly to: number;
}

/** What joins two numbers: "-", "to", "-to-", "- to", "or", "and" behind "between". */
function linkAt(lexemes: Lexemes, low: Measured, between: boolean): Link | null {
  const at = low.to;
  const [link, next] = [lexemes[at], lexemes[at + 1]];
  if (isDash(link)) {
    if (link?.glued && next?.lower === 'to')
      return { sort: 'to', to: isDash(lexemes[at + 2]) ? at + 3 : at + 2 };
    const spaced = next?.glued === false && low.numeral.form === 'digits';
    return link?.glued || spaced ? { sort: 'dash', to: at + 1 } : null;
  }
  if (link?.lower === 'to') return { sort: 'to', to: at + 1 };
  if (link?.lower === 'or' && low.bare) return { sort: 'or', to: at + 1 };
  return between && link?.lower === 'and' ? { sort: 'and', to: at + 1 } : null;
}

/** The number behind the link, over its qualifier ("to more than $1 million"). */
function highAt(lexemes: Lexemes, { sort, to }: Link): Measured | null {
  const opened = sort === 'dash' ? to : qualifierRun(lexemes, to);
  if (lexemes[opened]?.masked) return null;
  const high = measuredAt(lexemes, currencyStart(lexemes, opened), opened);
  return high && high.numeral.form !== 'vague' ? high : null;
}

/** "rose from 3 percent to 4 percent": two figures, not a span between them. */
function isChange(lexemes: Lexemes, low: Measured): boolean {
  if (lexemes[low.from - 1]?.lower !== 'from') return false;
  const reach = lexemes.slice(Math.max(0, low.from - 5), low.from);
  const ranges = reach.some(({ lower }) => /^(?:range|ranges|ranging|ranged)$/.test(lower));
  return !ranges && reach.some(({ kind, lower }) => kind === 'word' && changes.test(lower));
}

/** The state that a change began with, in the unit that only its end spells out: "fell from 5 to 3 million". */
function changedFrom(low: Measured, { values, kind, unit }: Joined): Amount {
  return { from: low.from, to: low.to, value: values[0], kind, unit, qualifier: 'exact', qualified: null };
}

/** "between about", "between the ages of". */
function opensBetween(lexemes: Lexemes, from: number): boolean {
  for (let i = from - 1; i > from - 5; i--) {
    const word = lexemes[i]?.lower ?? '';
    if (word === 'between') return true;
    if (!/^(?:about|around|roughly|ages|an|a|the|some|of|age)$/.test(word)) return false;
  }
  return false;
}

/** Over "more than" and the like inside a range. */
function qualifierRun(lexemes: Lexemes, at: number): number {
  for (let skip = 3; skip > 0; skip--) {
    const start = currencyStart(lexemes, at + skip);
    const number = lexemes[start];
    if (
      number?.kind !== 'number' &&
      !(number?.kind === 'word' && readNumeral({ lexemes, money: false }, start))
    )
      continue;
    const found = qualifierBefore(lexemes, at + skip);
    if (found && found.from === at && found.to === at + skip) return at + skip;
  }
  return at;
}

/** Over currency signs and codes to the number, else `at` itself. */
function currencyStart(lexemes: Lexemes, at: number): number {
  for (let i = at; i < at + 3; i++) {
    const lexeme = lexemes[i];
    if (lexeme?.kind === 'number') return currencyBefore(lexemes, i) || i === at ? i : at;
    if (lexeme?.kind === 'word' && i > at && lexeme.glued === false) break;
  }
  return at;
}

interface Joined {
  readonly values: readonly [number, number];
  readonly kind: FigureKind;
  readonly unit: string | null;
  /** Whether the lower number took its magnitude from the higher one. */
  readonly scaled: boolean;
}

/** Two numbers in one unit: "10 to 20 percent", "$10 to $15 billion", "€2–3 million". */
function joinUnits(low: Measured, high: Measured): Joined | null {
  const lends = high.kind === 'count' && (low.kind === 'money' || low.kind === 'age');
  const ageSpan = low.kind === 'quantity' && high.kind === 'age';
  if (low.kind !== 'count' && low.kind !== high.kind && !lends && !ageSpan) return null;
  if (
    low.kind === high.kind &&
    (low.factor !== high.factor || (low.unit && high.unit && low.unit !== high.unit))
  ) {
    return null;
  }
  const lower = low.numeral.value * (low.kind === 'count' ? high.factor : low.factor);
  const upper = high.numeral.value * high.factor;
  const scale = lentMagnitude(low, high);
  return {
    values: [tidy(lower * scale), tidy(upper)],
    kind: lends ? low.kind : high.kind,
    unit: high.unit ?? low.unit,
    scaled: scale > 1,
  };
}

/** "10 to 15 billion": both are billions, where that makes neighbours of them. */
function lentMagnitude(low: Measured, high: Measured): number {
  const { value, magnitude } = high.numeral;
  const plain = low.numeral.magnitude === 1 && (low.numeral.form === 'digits' || low.kind === 'count');
  if (!plain || magnitude < 1000 || low.numeral.value >= 1000) return 1;
  const ratio = low.numeral.value / (value / magnitude);
  return ratio > 0.02 && ratio < 20 ? magnitude : 1;
}

const tidy = (value: number) => Number(value.toPrecision(12));

/** "by 46 percent to 42", "48 percent to 43 for Jones": one figure each side. */
function isParties(lexemes: Lexemes, low: Measured, high: Measured): boolean {
  const before = lexemes[low.from - 1]?.lower ?? '';
  const after = lexemes[high.to]?.lower ?? '';
  if (before === 'from') return false;
  if (
    (before === 'by' && low.kind === 'percent' && !low.bare) ||
    (/^(?:for|against)$/.test(after) && high.bare && !low.bare)
  )
    return true;
  const reach = lexemes.slice(Math.max(0, low.from - 3), low.from);
  const moved = reach.some(({ kind, lower }) => kind === 'word' && changes.test(lower));
  return moved && low.kind === 'percent' && !low.bare;
}
