import { type Amount, withQualifier } from './amount.ts';
import { currencyBefore } from './currencies.ts';
import { isRatio } from './idioms.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import { type Measured, numberOf } from './measured.ts';
import { readNumeral } from './numerals.ts';
import { unitAt } from './units.ts';

/** "eight out of 10", "1 in 5". */
export function ratioOf(lexemes: readonly Lexeme[], measured: Measured): Amount | null {
  const { numeral } = measured;
  if (!isSmall(measured) || numeral.value > 1000) return null;
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
  /^(?:beat|beats|won|win|wins|winning|lost|lose|loses|losing|defeated|defeat|defeats|defeating|tops|topped|topping|edged|edges|drew|draw|draws|trailed|trails|trailing|led|lead|leads|leading|voted|vote|votes|ruled|down|up|ahead|behind|record|score|finished|ended|thrashed|downed|routed|hammered|tied|level|past|victory|beating|over|favor|favour|split|went|prevailed|against|stood)$/;

/** "a 2-to-1 vote", "3 to 1 margin", "won 41-40". */
export function scoreOf(lexemes: readonly Lexeme[], measured: Measured): Amount | null {
  const { numeral } = measured;
  if (!isSmall(measured) || numeral.value > 999) return null;
  const link = linkAt(lexemes, numeral.to);
  const other = link && readNumeral({ lexemes, money: false }, link.to);
  if (!other || other.form === 'vague' || other.form === 'part' || !Number.isInteger(other.value))
    return null;
  if (unitAt(lexemes, other.to, numberOf(other)) || currencyBefore(lexemes, link.to)) return null;
  const end = link.sort === 'dash' ? setsEnd(lexemes, other.to) : other.to;
  const scene: Scene = { from: numeral.from, to: end, descends: numeral.value >= other.value };
  if (!isScore(lexemes, scene, link.sort, other.value)) return null;
  return withQualifier(lexemes, {
    from: numeral.from,
    to: end,
    value: [numeral.value, other.value],
    kind: 'score',
    unit: null,
  });
}

const isSmall = ({ bare, kind, numeral }: Measured) =>
  bare && kind === 'count' && Number.isInteger(numeral.value);

/** "-", "to" or "-to-". */
function linkAt(
  lexemes: readonly Lexeme[],
  at: number,
): { sort: 'dash' | 'to' | 'dash-to'; to: number } | null {
  const link = lexemes[at];
  if (link?.lower === 'to') return { sort: 'to', to: at + 1 };
  if (!isDash(link) || !link?.glued) return null;
  if (lexemes[at + 1]?.lower === 'to' && isDash(lexemes[at + 2])) return { sort: 'dash-to', to: at + 3 };
  return lexemes[at + 1]?.glued ? { sort: 'dash', to: at + 1 } : null;
}

/** Of a longer run of sets only so many lexemes are one score. */
const longestRun = 20;

/** The end of a run such as "4-6-3". */
function setsEnd(lexemes: readonly Lexeme[], at: number): number {
  let end = at;
  while (
    end - at < longestRun &&
    isDash(lexemes[end]) &&
    lexemes[end]?.glued &&
    lexemes[end + 1]?.kind === 'number' &&
    lexemes[end + 1]?.glued
  ) {
    end += 2;
  }
  return end;
}

interface Scene {
  readonly from: number;
  readonly to: number;
  readonly descends: boolean;
}

function isScore(
  lexemes: readonly Lexeme[],
  { from, to, descends }: Scene,
  sort: 'dash' | 'to' | 'dash-to',
  other: number,
): boolean {
  const after = isDash(lexemes[to]) ? lexemes[to + 1] : lexemes[to];
  if (ratioNouns.test(after?.lower ?? '')) return true;
  const before = lexemes[from - 1]?.lower ?? '';
  const margin =
    before === 'of' && /^(?:margin|ratio|score|odds|vote|majority)$/.test(lexemes[from - 2]?.lower ?? '');
  if (margin) return true;
  if (sort === 'to')
    return (
      descends &&
      other <= 10 &&
      /^(?:by|margin|vote|voted|ratio|outnumber|outnumbered|won|lost|beat)$/.test(before)
    );
  if (countable(lexemes, to)) return false;
  if (sort === 'dash-to') return from > 0;
  return before !== 'from' && (descends || isContested(lexemes, from));
}

const isContested = (lexemes: readonly Lexeme[], from: number) =>
  lexemes
    .slice(Math.max(0, from - 6), from)
    .some(({ kind, lower }) => kind === 'word' && scoreVerbs.test(lower));

function countable(lexemes: readonly Lexeme[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const word = lexemes[i];
    if (word?.kind !== 'word') return isDash(word);
    if (word.pos === 'NOUN') return /s$|^(?:people|men|women|children|year|day|page)$/.test(word.lower);
    if (word.pos !== 'ADJ' && word.pos !== 'NUM') return false;
  }
  return false;
}
