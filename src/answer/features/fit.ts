import type { Figure, FigureKind } from '../../reading/reading.ts';
import { contains } from '../../text/span.ts';
import { allTermsOf } from '../../text/terms.ts';
import type { Asked } from '../asked.ts';
import { vectors } from '../vectors.ts';
import type { NameSpan, SentenceView } from '../view.ts';
import { isNumeric, type Wanted } from '../wanted.ts';
import { coverage, matchOf } from './match.ts';
import { type Columns, type Pool, relative } from './pool.ts';

/** Does the sentence hold a thing of the asked-for kind? */
export function fitFeatures(pool: Pool): Columns {
  const fit = pool.map(({ asked, sentence }) => fitOf(asked, sentence));
  const covered = relative(
    pool.map(({ asked, sentence }) => coverage(asked.terms, matchOf(asked, sentence).resolved)),
  );
  const when = (...kinds: Wanted[]) =>
    pool.map(({ asked }, i) => (kinds.includes(asked.question.wanted) ? (fit[i] ?? 0) : 0));
  const counted = pool.map(({ asked, sentence }) => countedFit(asked, sentence));
  return {
    fit,
    fitCovered: fit.map((value, i) => value * (covered[i] ?? 0)),
    fitPerson: when('person'),
    fitPlace: when('place'),
    fitTime: when('time'),
    fitNumber: when('count', 'money', 'percent', 'quantity'),
    fitReason: when('reason'),
    fitManner: when('manner'),
    fitName: when('name'),
    fitDefinition: pool.map(({ asked, sentence }) => definitionFit(asked, sentence)),
    counted,
    countedRelative: relative(counted),
    noFigure: pool.map(({ asked, sentence }) =>
      isNumeric(asked.question.wanted) && sentence.figures.length === 0 ? 1 : 0,
    ),
  };
}

const kindsOf: Readonly<Partial<Record<Wanted, readonly FigureKind[]>>> = {
  count: ['count', 'score', 'multiple', 'fraction', 'quantity', 'percent', 'money'],
  money: ['money'],
  percent: ['percent', 'fraction'],
  quantity: ['quantity', 'age', 'multiple', 'percent', 'money', 'count', 'fraction'],
};

/** 0..1 */
export function fitOf(asked: Asked, sentence: SentenceView): number {
  const { wanted } = asked.question;
  switch (wanted) {
    case 'count':
    case 'money':
    case 'percent':
    case 'quantity': {
      const kinds = kindsOf[wanted] ?? [];
      const best = Math.max(
        -1,
        ...sentence.figures
          .map(({ kind }) => kinds.indexOf(kind))
          .map((at) => (at < 0 ? -1 : 1 / (1 + at * 0.25))),
      );
      if (best > 0) return best;
      return sentence.figures.length > 0 ? 0.3 : 0;
    }
    case 'time':
      return sentence.times.length > 0 ? 1 : 0;
    case 'place':
      return placeFit(asked, sentence);
    case 'person': {
      const others = sentence.names.filter((name) => !isAsked(asked, name));
      if (others.some(({ person }) => person?.kind === 'person')) return 1;
      return others.length > 0 ? 0.5 : 0;
    }
    case 'name':
      return sentence.names.some((name) => !isAsked(asked, name)) ? 1 : 0;
    case 'reason':
      return reasonFit(asked, sentence);
    case 'manner':
      return sentence.words.some(
        ({ word }, i) => word === 'by' && /^V|N/.test(sentence.words[i + 1]?.tag ?? ''),
      )
        ? 0.6
        : 0.2;
    default:
      return 0;
  }
}

/** Is the name among the question's own words? */
export function isAsked({ terms }: Asked, { words }: Pick<NameSpan, 'words'>): boolean {
  const last = words.at(-1);
  if (!last) return false;
  return terms.some(({ matches }) => (matches.get(last.stem) ?? 0) >= 0.8);
}

const before = new Set(
  'in at from near outside to into inside across around through toward towards of on'.split(' '),
);

function placeFit(asked: Asked, sentence: SentenceView): number {
  const others = sentence.names.filter((name) => !isAsked(asked, name));
  return Math.max(0, ...others.map((name) => placeOf(sentence, name)));
}

/** 0..1: does the name stand where a place does? */
export function placeOf({ words }: SentenceView, name: NameSpan): number {
  const first = words.findIndex(({ start }) => start === name.start);
  const previous = words[first - 1]?.word ?? '';
  const earlier = words[first - 2]?.word ?? '';
  if (!before.has(previous) && !(previous === 'the' && before.has(earlier))) return name.person ? 0 : 0.2;
  if (name.person?.kind === 'person') return 0.3;
  return /^(in|at|near|outside|from)$/.test(previous === 'the' ? earlier : previous) ? 1 : 0.6;
}

const becauseWords = new Set('because since due after so thanks owing amid following therefore'.split(' '));
const reasonNouns = new Set(
  'reason caus becaus light respons result fear concern blame explain lead motiv purpos goal aim order prevent allow help'.split(
    ' ',
  ),
);

function reasonFit(asked: Asked, sentence: SentenceView): number {
  const asks = new Set(asked.terms.map(({ stem }) => stem));
  let best = 0;
  for (const [i, { word, stem, tag }] of sentence.words.entries()) {
    if (word === 'because') return 1;
    if (word === 'why' || (word === 'thats' && sentence.words[i + 1]?.word === 'because'))
      best = Math.max(best, 0.9);
    else if (becauseWords.has(word)) best = Math.max(best, word === 'due' ? 0.9 : 0.6);
    else if (reasonNouns.has(stem) && !asks.has(stem)) best = Math.max(best, 0.5);
    else if (word === 'to' && sentence.words[i + 1]?.tag === 'V') best = Math.max(best, 0.3);
    else if (word === 'for' && sentence.words[i + 1]?.tag === 'V' && tag === 'P') best = Math.max(best, 0.4);
  }
  return best;
}

/** Is a figure's counted thing the asked-for noun? */
function countedFit(asked: Asked, sentence: SentenceView): number {
  const { head, question, view } = asked;
  if (!isNumeric(question.wanted)) return 0;
  let best = 0;
  for (const figure of sentence.figures)
    best = Math.max(best, countedBy(figure, head, view.entry.story.text));
  return best;
}

/** 0..1: likeness of what a figure counts to a noun. */
export function countedBy({ what, unit }: Figure, head: Asked['head'], text: string): number {
  if (!head) return 0;
  const table = vectors();
  let best = 0;
  const words = what ? allTermsOf(text.slice(what.start, what.end)) : [];
  if (unit) words.push(...allTermsOf(unit));
  for (const { stem } of words) {
    if ((head.matches.get(stem) ?? 0) > 0 || stem === head.stem) return 1;
    best = Math.max(best, table.cosine(head.rank, table.rank(stem)));
  }
  return best > 0.4 ? best : 0;
}

const hasRole = ({ person }: NameSpan, sentence: SentenceView) =>
  person?.role ? contains(sentence, person.role) : false;

/** "Who is X", "what is X": X followed by a comma, by "is a", or after a title. */
function definitionFit(asked: Asked, sentence: SentenceView): number {
  const { question, view, terms } = asked;
  if (question.wanted !== 'definition') return 0;
  const { text } = view.entry.story;
  const match = matchOf(asked, sentence);
  let best = sentence.names.some((name) => isAsked(asked, name) && hasRole(name, sentence)) ? 1.5 : 0;
  for (const [i] of terms.entries()) {
    const at = match.places[i] ?? -1;
    if (at < 0) continue;
    const word = sentence.words[at];
    const after = text.slice(word?.end ?? 0, (word?.end ?? 0) + 24);
    if (/^['’]?s?,\s+(?:a|an|the|who|which|whose|\p{Ll}|\d)/u.test(after)) best = Math.max(best, 1);
    else if (/^,? (?:is|was|are|were) (?:a|an|the|one)\b/.test(after)) best = Math.max(best, 1);
    else if (/^\s*(?:\(|—|–|-- )/.test(after)) best = Math.max(best, 0.5);
    if (sentence.words[at - 1]?.tag === 'N' || sentence.words[at - 2]?.tag === 'N')
      best = Math.max(best, 0.7);
  }
  return best;
}
