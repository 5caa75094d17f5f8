import type { Amount } from './amount.ts';
import { isDash, type Lexeme } from './lexemes.ts';
import type { Stretch } from './phrases.ts';

type Lexemes = readonly Lexeme[];

/** An amount with what was found of it so far. */
export interface Seen {
  readonly amount: Amount;
  /** The first lexeme of its sentence. */
  readonly first: number;
  readonly what: Stretch | null;
  readonly scenario: Stretch | null;
}

/**
 * "32% of Republican claims, compared to 11% of Democratic claims": where two neighbours count the same thing but
 * for the words in front of it, those words are the two scenarios.
 */
export function contrasted(lexemes: Lexemes, seen: readonly Seen[]): Seen[] {
  const found = [...seen];
  for (let i = 0; i < found.length; i++) {
    for (let j = i + 1; j < Math.min(found.length, i + 3); j++) {
      const [one, other] = [found[i] as Seen, found[j] as Seen];
      if (one.amount.kind !== other.amount.kind || one.first !== other.first) continue;
      const apart = one.what && other.what ? differing(lexemes, one.what, other.what) : null;
      if (!apart) continue;
      found[i] = { ...one, scenario: apart[0] };
      found[j] = { ...other, scenario: apart[1] };
      break;
    }
  }
  return found;
}

/** The attributes in front of a shared head, where each side has some of its own. */
function differing(lexemes: Lexemes, one: Stretch, other: Stretch): [Stretch, Stretch] | null {
  const wordOf = (i: number) => lexemes[i]?.lower ?? '';
  const heads = [headOf(lexemes, one), headOf(lexemes, other)] as const;
  if (wordOf(heads[0]) !== wordOf(heads[1]) || lexemes[heads[0]]?.pos === 'PROPN') return null;
  let [a, b] = heads;
  while (a > one.from && b > other.from && wordOf(a - 1) === wordOf(b - 1)) {
    a--;
    b--;
  }
  if (a <= one.from || b <= other.from) return null;
  if (isDash(lexemes[one.from - 1]) || isDash(lexemes[other.from - 1])) return null;
  return [
    { from: one.from, to: a },
    { from: other.from, to: b },
  ];
}

/** The last noun before a preposition or a clause begins. */
function headOf(lexemes: Lexemes, { from, to }: Stretch): number {
  let head = from;
  for (let i = from; i < to; i++) {
    const pos = lexemes[i]?.pos ?? 'X';
    if (pos === 'ADP' || pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ') break;
    if (pos === 'NOUN' || pos === 'PROPN') head = i;
  }
  return head;
}
