import type { Person } from '../../reading/reading.ts';
import { contains, type Span } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked } from '../asked.ts';

/** The person of the story whom the question names. */
export function personAsked({ terms, view }: Asked): Person | null {
  const fits = (person: Person) => {
    const stems = new Set(allTermsOf(person.name).map(({ stem }) => stem));
    return terms
      .filter(({ frame }) => !frame)
      .filter(({ matches }) => [...matches.keys()].some((one) => stems.has(one))).length;
  };
  let best: Person | null = null;
  let most = 0;
  for (const person of view.entry.reading.people) {
    const fit = person.kind === 'person' ? fits(person) : 0;
    if (fit > most) [most, best] = [fit, person];
  }
  return best;
}

/** "Okoro, 19," "Okoro (19)", "19-year-old Okoro", "Okoro is 19". */
export function ageOf(person: Person, { view }: Asked): Span | null {
  const { text } = view.entry.story;
  for (const { start, end } of person.mentions) {
    const after =
      /^(?:,? \(?| (?:is|was|turned|turns) (?:aged )?)(?:aged )?(\d{1,3})(?=[,;.)]|$| years?\b| (?:and|on|in|who)\b)/.exec(
        text.slice(end, end + 30),
      );
    const number = after?.[1];
    if (after && number) {
      const from = end + after[0].length - number.length;
      return { start: from, end: from + number.length };
    }
    const before = /\b(\d{1,3})[- ]year[- ]old (?:[\p{L}’'-]+ ){0,3}$/u.exec(
      text.slice(Math.max(0, start - 60), start),
    );
    if (before?.[1]) {
      const from = start - before[0].length;
      return { start: from, end: from + before[1].length };
    }
  }
  const sentences = view.sentences.filter(
    (one) =>
      person.mentions.some((mention) => contains(one, mention)) &&
      one.names.every((name) => name.person === null || name.person === person),
  );
  return sentences.flatMap(({ figures }) => figures).find(({ kind }) => kind === 'age') ?? null;
}
