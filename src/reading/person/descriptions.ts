import type { Story } from '../../story/story.ts';
import { contains, type Span, span, textOf } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';

/**
 * Places where a role stands for the one who bears it: "the special envoy" after "Special Envoy to the Middle East
 * Ana Ortiz". Only roles of two words or more that nobody else bears. One list a role.
 */
export function descriptionsOf(
  story: Story,
  tokens: readonly Token[],
  roles: readonly (Span | null)[],
): Span[][] {
  const heads = roles.map((role) => (role ? headOf(story.text, role) : []));
  const found: Span[][] = roles.map(() => []);
  tokens.forEach((token, at) => {
    if (token.lower !== 'the') return;
    const phrase = phraseFrom(tokens, at + 1);
    if (phrase.length < 2) return;
    const words = phrase.map(({ lower }) => lower);
    const bearers = heads.flatMap((head, index) => (ends(head, words) ? [index] : []));
    const [only] = bearers;
    const last = phrase.at(-1);
    if (only === undefined || bearers.length > 1 || !last) return;
    const place = span(token.start, last.end);
    const role = roles[only];
    if (role && (contains(role, place) || place.start < role.start)) return;
    found[only]?.push(place);
  });
  return found;
}

/** The words of a role up to its preposition: "united states special envoy". */
function headOf(text: string, role: Span): string[] {
  const head = textOf(text, role).split(/\s+(?:to|of|for|at|in|on|with)\s|,/)[0] ?? '';
  return head
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .split(/\s+/);
}

/** The nouns and adjectives after "the", at most three, as far as a role could go. */
function phraseFrom(tokens: readonly Token[], from: number): Token[] {
  const found: Token[] = [];
  for (let at = from; at < Math.min(tokens.length, from + 3); at++) {
    const token = tokens[at] as Token;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.pos)) break;
    found.push(token);
    if (found.length === 2 && !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '')) break;
  }
  return found;
}

function ends(head: readonly string[], words: readonly string[]): boolean {
  if (head.length < words.length) return false;
  return words.every((word, at) => head[head.length - words.length + at] === word);
}
