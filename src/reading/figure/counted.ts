import { type Span, span } from '../../text/span.ts';
import type { Amount } from './amounts.ts';
import type { Lexeme } from './lexemes.ts';

/** The phrase that an amount counts or measures: the noun phrase behind it with what tells it apart. */
export function countedPhrase(
  lexemes: readonly Lexeme[],
  amount: Amount,
  _amounts: readonly Amount[],
): Span | null {
  let i = amount.to;
  if (amount.qualified && amount.qualified.from >= amount.to) i = amount.qualified.to;
  while (/^(?:of|in|-|more|additional)$/.test(lexemes[i]?.lower ?? '')) i++;
  while (/^(?:the|a|an|all)$/.test(lexemes[i]?.lower ?? '')) i++;
  const from = i;
  let to = i;
  for (; i < lexemes.length && i < from + 12; i++) {
    const { kind, pos, lower, masked } = lexemes[i] as Lexeme;
    if (masked) {
      to = i + 1;
      continue;
    }
    if (kind === 'mark' && !/^[-“”‘’']$/.test(lower)) break;
    if (kind === 'number') break;
    if (/^(?:AUX|SCONJ|CCONJ|PRON)$/.test(pos)) break;
    to = i + 1;
  }
  return to > from ? span(lexemes[from]?.start ?? 0, lexemes[to - 1]?.end ?? 0) : null;
}
