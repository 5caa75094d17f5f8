import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';

/** The words of a sentence's subject. */
export interface NounPhrase extends Span {
  readonly kind: 'name' | 'pronoun' | 'definite' | 'other';
  readonly plural: boolean;
}

const pronouns = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'this', 'that', 'these', 'those']);
const definite = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its']);

/** The first noun phrase before the first verb, an opening "In July," or "After …," stepped over. */
export function subjectOf(tokens: readonly Token[]): NounPhrase | null {
  const verb = tokens.findIndex(({ pos }, i) => i > 0 && (pos === 'VERB' || pos === 'AUX'));
  const opening = tokens.findIndex(({ pos }) => pos !== 'PUNCT' && pos !== 'CCONJ');
  if (opening < 0) return null;
  const comma = tokens.findIndex(({ text }, i) => i > opening && text === ',');
  const opens =
    /^(?:ADP|SCONJ|ADV|PART)$/.test(tokens[opening]?.pos ?? '') || tokens[opening]?.pos === 'VERB';
  const starts = opens && comma >= 0 ? [comma + 1] : [opening];
  for (const start of starts) {
    const end = opens || verb < start ? tokens.length : verb;
    const phrase = phraseFrom(tokens, start, end);
    if (phrase) return phrase;
  }
  return null;
}

function phraseFrom(tokens: readonly Token[], start: number, end: number): NounPhrase | null {
  for (let i = start; i < Math.min(end, start + 4); i++) {
    const token = tokens[i];
    if (!token) return null;
    if (token.pos === 'PRON' && /^(?:who|which|what|there|whoever)$/.test(token.lower)) return null;
    if (pronouns.has(token.lower.replace(/'s$/, '')) && !isNominal(tokens[i + 1])) {
      const plural = /^(?:we|they|these|those)$/.test(token.lower);
      return { start: token.start, end: token.end, kind: 'pronoun', plural };
    }
    if (token.pos !== 'DET' && !isNominal(token) && token.pos !== 'PRON') continue;
    let last = i;
    while (last + 1 < tokens.length && isNominal(tokens[last + 1])) last++;
    const head = tokens[last];
    if (!head || (last === i && token.pos === 'DET')) continue;
    const kind = head.pos === 'PROPN' ? 'name' : definite.has(token.lower) ? 'definite' : 'other';
    return {
      start: token.start,
      end: head.end,
      kind,
      plural: /[^s]s$/.test(head.lower) && head.pos === 'NOUN',
    };
  }
  return null;
}

const isNominal = (token: Token | undefined) =>
  token !== undefined &&
  (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.pos) || /^['’]s$/.test(token.text) || token.text === '-');
