import type { FigureKind, FigureValue, Qualifier } from '../reading.ts';
import { isRatio } from './idioms.ts';
import { isCapitalised, isDash, type Lexeme } from './lexemes.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { qualifierBefore, qualifierBehind } from './qualifiers.ts';
import { currencyAround, currencyBefore, type Unit, unitAt } from './units.ts';

/** A number with its unit and qualifier, as a stretch of lexemes: `from` inclusive, `to` exclusive. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly value: FigureValue;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  /** The qualifier's lexemes, outside the amount. */
  readonly qualified: { readonly from: number; readonly to: number } | null;
}

/** A number and its unit before qualifiers and ranges. */
interface Measured {
  readonly numeral: Numeral;
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly factor: number;
  readonly bare: boolean;
}

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

function measuredAt(lexemes: readonly Lexeme[], i: number, free: number): Measured | null {
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

const numberOf = (numeral: Numeral) => ({
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

/** "aged 24", "ages 16 to 24", "Ana Ortiz, 42, said". */
function isAge(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  if (numeral.value > 120 || numeral.form === 'part' || numeral.form === 'vague') return false;
  const before = lexemes[numeral.from - 1];
  const earlier = lexemes[numeral.from - 2];
  const after = lexemes[numeral.to];
  if (
    /^(?:aged|ages|age)$/.test(before?.lower ?? '') ||
    /^(?:aged|ages|age)$/.test(before?.lower === 'between' ? (earlier?.lower ?? '') : '')
  )
    return true;
  if (isBoundOfAge(lexemes, numeral) || isOpeningAge(lexemes, numeral)) return true;
  if (before?.lower === 'aged' || (before?.lower === 'of' && /^ages?$/.test(earlier?.lower ?? '')))
    return true;
  if (
    /^(?:turned|turns|turning|turn)$/.test(before?.lower ?? '') &&
    (!after || after.kind === 'mark' || /^(?:in|on|this|last|next|when|and)$/.test(after.lower))
  )
    return numeral.value >= 1;
  const closes = after === undefined || /^[,.;)–—]$/.test(after.text);
  if (numeral.form !== 'digits' || !Number.isInteger(numeral.value) || numeral.value < 1) return false;
  if (
    (before?.text === ',' || before?.text === '(') &&
    closes &&
    isCapitalised(earlier) &&
    earlier?.pos === 'PROPN' &&
    (isCapitalised(lexemes[numeral.from - 3]) || lexemes[numeral.from - 3]?.text === '.')
  ) {
    return before.text === '('
      ? after?.text === ')'
      : after?.text === ',' || after?.text === '.' || after?.text === ';';
  }
  return false;
}

const persons =
  /^(?:children|patients|adults|people|men|women|boys|girls|those|anyone|everyone|kids|voters|residents|youths|infants|players|workers|drivers|someone|students|girl|boy|child|person)$/;

/** "patients over 65", "children under five". */
function isBoundOfAge(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  if (!/^(?:over|under|above|below)$/.test(lexemes[numeral.from - 1]?.lower ?? '')) return false;
  const next = lexemes[numeral.to];
  const ends = !next || next.kind === 'mark' || /^(?:ADP|AUX|VERB|CCONJ|PRON)$/.test(next.pos);
  return ends && persons.test(lexemes[numeral.from - 2]?.lower ?? '');
}

/** "At 35, Petra Lindqvist is …". */
function isOpeningAge(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const at = lexemes[numeral.from - 1];
  const named =
    /^(?:he|she)$/.test(lexemes[numeral.to + 1]?.lower ?? '') || lexemes[numeral.to + 1]?.pos === 'PROPN';
  return at?.text === 'At' && lexemes[numeral.to]?.text === ',' && named && numeral.value > 5;
}

/** "three times the rate", "10 times more". */
function isMultiple(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  if (lexemes[numeral.to]?.lower !== 'times' || numeral.form === 'part') return false;
  const next = lexemes[numeral.to + 1]?.lower ?? '';
  return comparesWith.test(next);
}

/** "eight out of 10", "1 in 5". */
function ratioOf(lexemes: readonly Lexeme[], measured: Measured): Amount | null {
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
function scoreOf(lexemes: readonly Lexeme[], measured: Measured): Amount | null {
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

const changes =
  /^(?:rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|grew|grow|grows|growing|grown|increased?|increases|increasing|decreased?|decreases|decreasing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|cut|cuts|cutting|raised|raising|lower(?:s|ed|ing)?|doubled|tripled|up|down|swell(?:ed|s)?|swollen|surged?|plunged?|dipped|declined?|reduced?|shrank|shrunk|soared?|went|gone|moved|slow(?:s|ed)?|eased?|edged|widened|narrowed|upgraded|downgraded|revised|changed|quadrupled|expanded|improved|worsened|dwindled|ballooned)$/;

/** "10 to 20 percent", "between $30,000 and $60,000", "16- to 19-year-olds"; a change from one to another is no range. */
function rangeOf(lexemes: readonly Lexeme[], low: Measured): Amount | null {
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

function withQualifier(lexemes: readonly Lexeme[], amount: Omit<Amount, 'qualifier' | 'qualified'>): Amount {
  const found = qualifierBehind(lexemes, amount.to) ?? qualifierBefore(lexemes, amount.from);
  return { ...amount, qualifier: found?.qualifier ?? 'exact', qualified: found };
}
