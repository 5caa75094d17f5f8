import { type Person, sure } from '../../reading/reading.ts';
import { contains, type Span } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked } from '../asked.ts';
import type { SentenceView } from '../view.ts';

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

/** "Okoro, 19," "Okoro (19)", "19-year-old Okoro", "Okoro is 19"; "The 19-year-old" in the sentence after Okoro's. */
export function ageOf(person: Person, asked: Asked): Span | null {
  return (
    ageBeside(person, asked) ??
    ageOfSpeaker(person, asked) ??
    ageAfter(person, asked) ??
    ageNear(person, asked)
  );
}

function ageBeside(person: Person, { view }: Asked): Span | null {
  const { text } = view.entry.story;
  for (const { start, end } of person.mentions) {
    const after =
      /^(?:,? \(?|,? (?:who )?(?:is|was|turned|turns) (?:aged )?)(?:aged )?(\d{1,3})(?=[,;.)]|$| years?\b| (?:and|on|in|who)\b)/.exec(
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
  return null;
}

function ageAfter(person: Person, { view }: Asked): Span | null {
  const { text } = view.entry.story;
  for (const { start, end, index, paragraph } of view.sentences) {
    const opens = /^(?:The|This) (\d{1,3})[- ]year[- ]old\b/.exec(text.slice(start, end));
    const before = view.sentences[index - 1];
    if (!opens?.[1] || !before || before.paragraph < paragraph - 1 || !isAlone(person, before)) continue;
    const from = start + opens[0].indexOf(opens[1]);
    return { start: from, end: from + opens[1].length };
  }
  return null;
}

/** "…,” the 66-year-old senator said", where the words are theirs. */
function ageOfSpeaker(person: Person, { view }: Asked): Span | null {
  const { reading, story } = view.entry;
  for (const { speaker, confidence } of reading.quotations) {
    if (!speaker || speaker.person !== person.id || confidence < sure) continue;
    const { start } = speaker.mention;
    const found = /\bthe (\d{1,3})[- ]year[- ]old\b/i.exec(
      story.text.slice(Math.max(0, start - 5), start + 30),
    );
    if (!found?.[1]) continue;
    const from = Math.max(0, start - 5) + found.index + found[0].indexOf(found[1]);
    return { start: from, end: from + found[1].length };
  }
  return null;
}

const ageNear = (person: Person, { view }: Asked): Span | null =>
  view.sentences
    .filter((one) => isAlone(person, one))
    .flatMap(({ figures }) => figures)
    .find(({ kind }) => kind === 'age') ?? null;

/** Does the sentence name them and nobody else? */
const isAlone = (person: Person, sentence: SentenceView): boolean =>
  person.mentions.some((mention) => contains(sentence, mention)) &&
  sentence.names.every((name) => name.person === null || name.person === person);
