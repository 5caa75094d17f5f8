import type { Person } from '../../reading/reading.ts';
import { contains, type Span, trimmed } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked, AskedTerm } from '../asked.ts';
import { personAsked } from './ages.ts';

/** "The former astronaut Karen Holt", "shop steward Moira Dunn" */
function titleBefore({ mentions }: Person, { view }: Asked): Span | null {
  const { text } = view.entry.story;
  for (const { start } of mentions) {
    const words = view.sentences.find((one) => one.start <= start && start < one.end)?.words ?? [];
    let from = words.findIndex((word) => word.start >= start);
    const last = words[from - 1];
    while (
      /^[NJ]$/.test(words[from - 1]?.tag ?? '') &&
      /^ $/.test(text.slice(words[from - 1]?.end, words[from]?.start)) &&
      /^\p{Ll}/u.test(text.slice(words[from - 1]?.start))
    )
      from--;
    const first = words[from];
    if (first && last?.tag === 'N' && first.start < last.end) return { start: first.start, end: last.end };
  }
  return null;
}

const isOf = ({ name, aliases }: Person, { matches }: AskedTerm) =>
  [name, ...aliases].some((one) => allTermsOf(one).some(({ stem }) => matches.has(stem)));

/** "Who is X": the role or the apposition that the story gives; null where it gives none or X is nobody's name. */
export function whoIsAsked(asked: Asked): Span | null {
  const { wanted, word, words } = asked.question;
  const job = words.some(({ word }) => /^(?:job|occupation|profession)$/.test(word));
  const work = /\bwhat (?:does|did) .*\bdo(?: for (?:a living|work))?$/.test(
    words.map(({ word }) => word).join(' '),
  );
  if (!(wanted === 'definition' && (word === 'who' || job)) && !work) return null;
  const person = personAsked(asked);
  if (!person || (work && asked.terms.some((term) => !isOf(person, term)))) return null;
  const { view } = asked;
  const { text } = view.entry.story;
  for (const mention of person.mentions) {
    const sentence = view.sentences.find((one) => contains(one, mention));
    if (!sentence) continue;
    const isNominal = (span: Span) =>
      !sentence.words.some((word) => contains(span, word) && /^[VA]$/.test(word.tag));
    const before =
      /(?:^|, | and | by )((?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[\p{L}’']+[’']s) [^,.;:“”"]{3,60}), (?:\p{Lu}[\p{L}.]{1,11} )?$/u.exec(
        text.slice(sentence.start, mention.start),
      );
    if (before?.[1]) {
      const start = sentence.start + before.index + before[0].indexOf(before[1]);
      const span = { start, end: start + before[1].length };
      const isKin = work && /^(?:his|her|their)\b/i.test(before[1]);
      if (isNominal(span) && !isKin) return span;
    }
    const after = /^, ((?:the|a|an|one of) [^,.;:“”"]{3,80})/u.exec(text.slice(mention.end, sentence.end));
    if (after?.[1]) return trimmed(text, { start: mention.end + 2, end: mention.end + 2 + after[1].length });
  }
  if (person.role) return person.role;
  const title = titleBefore(person, asked);
  if (title) return title;
  for (const { end } of person.mentions) {
    const clause = /^, (who [^,.;:“”"]{3,80})/u.exec(text.slice(end, end + 90));
    if (clause?.[1]) return trimmed(text, { start: end + 2, end: end + 2 + clause[1].length });
  }
  return null;
}
