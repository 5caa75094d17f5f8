import type { Amount } from './amount.ts';
import type { Lexeme } from './lexemes.ts';

const up =
  /^(?:up|rose|rise|rises|rising|risen|increase|increased|increases|increasing|grew|grow|grows|grown|growing|growth|jump(?:ed|s)?|climb(?:ed|s)?|surg(?:ed|es?|ing)|soar(?:ed|s|ing)?|higher|expand(?:ed|s)?|advanced?|doubled|tripled|swell(?:ed)?|swollen|exploded|upward|upwards|boost(?:ed)?|rallied)$/;
const down =
  /^(?:down|fell|fall|falls|fallen|falling|drop(?:ped|s|ping)?|decline[ds]?|declining|decreas(?:ed?|es|ing)|lower|lowered|cut|cuts|cutting|slip(?:ped|s)?|plunge[ds]?|plummet(?:ed|s)?|tumbled?|shrank|shrunk|slid|sank|reduced|reduction|dipped|slump(?:ed)?|downward|dwindled|narrowed|shed|eased)$/;
const plain =
  /^(?:by|about|a|an|the|some|another|further|to|from|nearly|almost|around|more|than|as|much|over|at|least|roughly|only|just|of|down|up|record|tepid|estimated|up|combined|slightly|sharply)$/;

/** Whether the words at an amount say that something went up or down. */
export function trendOf(lexemes: readonly Lexeme[], amount: Amount, first: number): 'up' | 'down' | null {
  if (amount.kind === 'age' || amount.kind === 'score') return null;
  const behind = lexemes[amount.to]?.lower ?? '';
  if (/^(?:higher|rise|increase|jump|growth|gain|surge)$/.test(behind)) return 'up';
  if (/^(?:lower|fall|drop|decline|cut|decrease|reduction)$/.test(behind)) return 'down';
  const rated = amount.kind === 'percent' || amount.kind === 'money' || amount.unit === 'point';
  for (let i = amount.from - 1; i >= Math.max(first, amount.from - 6); i--) {
    const word = lexemes[i] as Lexeme;
    if (up.test(word.lower))
      return word.lower === 'up' && lexemes[i + 1]?.lower === 'to' ? null : from(lexemes, i, 'up');
    if (rated && /^(?:gain(?:s|ed)?|added|adds)$/.test(word.lower)) return 'up';
    if (rated && /^(?:lost|loses|lose)$/.test(word.lower)) return 'down';
    if (down.test(word.lower)) return from(lexemes, i, 'down');
    if (word.kind === 'mark' || !plain.test(word.lower)) return null;
  }
  return null;
}

/** "up from 3 percent": the figure behind "from" is where it came from, and carries no trend of its own. */
const from = (lexemes: readonly Lexeme[], i: number, trend: 'up' | 'down') =>
  lexemes[i + 1]?.lower === 'from' ? null : trend;
