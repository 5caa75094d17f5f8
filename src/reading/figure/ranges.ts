import type { FigureKind } from '../reading.ts';
import type { Amount } from './amount.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import { type Measured, measuredAt } from './measured.ts';
import { readNumeral } from './numerals.ts';
import { qualifierBefore } from './qualifiers.ts';
import { currencyBefore } from './units.ts';

const changes =
  /^(?:rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|grew|grow|grows|growing|grown|increased?|increases|increasing|decreased?|decreases|decreasing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|cut|cuts|cutting|raised|raising|lower(?:s|ed|ing)?|doubled|tripled|up|down|swell(?:ed|s)?|swollen|surged?|plunged?|dipped|declined?|reduced?|shrank|shrunk|soared?|went|gone|moved|slow(?:s|ed)?|eased?|edged|widened|narrowed|upgraded|downgraded|revised|changed|quadrupled|expanded|improved|worsened|dwindled|ballooned)$/;

/** "10 to 20 percent", "between $30,000 and $60,000", "16- to 19-year-olds"; a change from one to another is no range. */
export function rangeOf(lexemes: readonly Lexeme[], low: Measured): Amount | null {
  if (low.numeral.form === 'vague') return null;
  const before = lexemes[low.from - 1]?.lower ?? '';
  const between = opensBetween(lexemes, low.from);
  let i = low.to;
  const hyphen = isDash(lexemes[i]);
  const hanging = hyphen && lexemes[i]?.glued && lexemes[i + 1]?.lower === 'to';
  if (hanging) i++;
  const link = lexemes[i];
  const dash = isDash(link) && !hanging;
  const or = link?.lower === 'or' && low.bare;
  if (!(dash || link?.lower === 'to' || or || (between && link?.lower === 'and'))) return null;
  if (dash && !link?.glued && !(lexemes[i + 1]?.glued === false && low.numeral.form === 'digits'))
    return null;
  i++;
  if (dash && lexemes[i]?.lower === 'to' && isDash(lexemes[i + 1])) i += 2;
  const opened = qualifierRun(lexemes, i);
  const start = currencyStart(lexemes, opened);
  const high = measuredAt(lexemes, start, opened);
  if (!high || high.numeral.form === 'vague' || lexemes[opened]?.masked) return null;
  if (opened > i && dash) return null;
  const joined = joinUnits(low, high);
  if (!joined) return null;
  const [least, most] = joined.values;
  if (least >= most || (or && (high.numeral.value !== low.numeral.value + 1 || low.kind !== 'count')))
    return null;
  if (!between && !dash && isParties(lexemes, low, high, before)) return null;
  if (dash && !lexemes[low.to + 1]?.glued && low.bare && high.bare) return null;
  return {
    from: low.from,
    to: high.to,
    value: joined.values,
    kind: joined.kind,
    unit: joined.unit,
    qualifier: 'range',
    qualified: null,
  };
}

/** "between about", "between the ages of". */
function opensBetween(lexemes: readonly Lexeme[], from: number): boolean {
  for (let i = from - 1; i > from - 5; i--) {
    const word = lexemes[i]?.lower ?? '';
    if (word === 'between') return true;
    if (!/^(?:about|around|roughly|ages|an|a|the|some|of|age)$/.test(word)) return false;
  }
  return false;
}

/** Over "more than" and the like inside a range. */
function qualifierRun(lexemes: readonly Lexeme[], at: number): number {
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
function currencyStart(lexemes: readonly Lexeme[], at: number): number {
  for (let i = at; i < at + 3; i++) {
    const lexeme = lexemes[i];
    if (lexeme?.kind === 'number') return currencyBefore(lexemes, i) || i === at ? i : at;
    if (lexeme?.kind === 'word' && i > at && lexeme.glued === false) break;
  }
  return at;
}

function joinUnits(
  low: Measured,
  high: Measured,
): { values: readonly [number, number]; kind: FigureKind; unit: string | null } | null {
  const inherits =
    low.kind === 'count' || (low.kind === 'money' && high.kind === 'money') || low.kind === high.kind;
  const lends = high.kind === 'count' && low.kind !== 'count';
  if (!inherits && !lends && !(low.kind === 'fraction' && high.kind === 'fraction')) {
    if (!(low.kind === 'quantity' && high.kind === 'age')) return null;
  }
  if (low.kind === high.kind && low.unit !== high.unit && low.unit && high.unit) return null;
  if (lends && low.kind !== 'money' && low.kind !== 'age') return null;
  const upper = high.numeral.value * high.factor;
  let lower = low.numeral.value * (low.kind === 'count' ? high.factor : low.factor);
  if (low.kind === high.kind && low.factor !== high.factor) return null;
  const plain = low.numeral.magnitude === 1 && (low.numeral.form === 'digits' || low.kind === 'count');
  if (
    plain &&
    high.numeral.magnitude >= 1000 &&
    lower < 1000 &&
    lower < high.numeral.value / high.numeral.magnitude
  ) {
    lower *= high.numeral.magnitude;
  }
  const kind = low.kind === 'count' ? high.kind : lends ? low.kind : high.kind;
  return { values: [lower, upper], kind, unit: high.unit ?? low.unit };
}

/** "by 46 percent to 42", "$64 million to $45 million that went …", "rose from 3 percent to 4 percent": two figures. */
function isParties(lexemes: readonly Lexeme[], low: Measured, high: Measured, before: string): boolean {
  const after = lexemes[high.to]?.lower ?? '';
  if (/^(?:for|against)$/.test(after) && before !== 'from' && high.bare && !low.bare) return true;
  if (low.kind === 'percent' && !low.bare && high.kind === 'percent' && /^(?:by|points?)$/.test(before))
    return true;
  const reach = lexemes.slice(Math.max(0, low.from - (before === 'from' ? 5 : 3)), low.from);
  const moved = reach.some(({ kind, lower }) => kind === 'word' && changes.test(lower));
  if (before === 'from')
    return moved && !reach.some(({ lower }) => /^(?:range|ranges|ranging|ranged)$/.test(lower));
  if (before === 'by') return true;
  return moved && low.kind === 'percent' && !low.bare;
}
