import type { FigureKind, FigureValue, Qualifier } from '../reading.ts';
import type { Lexeme } from './lexemes.ts';
import { qualifierBefore, qualifierBehind } from './qualifiers.ts';

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

/** The amount with the qualifier that stands beside it. */
export function withQualifier(
  lexemes: readonly Lexeme[],
  amount: Omit<Amount, 'qualifier' | 'qualified'>,
): Amount {
  const found = qualifierBehind(lexemes, amount.to) ?? qualifierBefore(lexemes, amount.from);
  return { ...amount, qualifier: found?.qualifier ?? 'exact', qualified: found };
}
