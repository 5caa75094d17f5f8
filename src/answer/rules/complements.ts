import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import type { Ranked } from '../rank.ts';
import type { SentenceView } from '../view.ts';
import { auxiliaries } from '../wanted.ts';
import { isVerbal, pieceFrom } from './pieces.ts';

const stranded = /^(?:about|after|at|for|from|on|to|with|as|against)$/;
const closing =
  /^(?:next|now|today|then|later|exactly|instead|again|also|do|to|out|in|yet|it|away|off|up|down)$/;

const particle = /^(?:out|in|up|off|down|on|at|about|for|from|with|to)\b/;

/** What the verb of the question takes in the chosen piece's sentence: "… to" → what follows "to", "what did she build" → what she built. */
export function complementFor(sentences: readonly Ranked[], chosen: Span | null): Span | null {
  const [top] = sentences;
  if (!top || !chosen) return null;
  const { asked } = top;
  const host = sentences.find(({ sentence }) => contains(sentence, chosen))?.sentence;
  if (!host || host.quotations.some((one) => contains(one, chosen) && one.kind !== 'indirect')) return null;
  const { text } = asked.view.entry.story;
  const forms = asked.question.words.map(({ word }) => word);
  const at = complementAt(asked, forms, host);
  const piece = at === null ? null : pieceFrom(text, host, at);
  if (
    !piece ||
    (asked.question.word === 'where' && (contains(piece, chosen) || piece.start === chosen.start))
  )
    return null;
  if (asked.question.wanted === 'manner' && !bare(host, chosen)) return null;
  const isNear =
    Math.abs(piece.start - chosen.start) < 5 && !particle.test(text.slice(chosen.start, chosen.end));
  return isNear && chosen.end <= piece.end ? null : piece;
}

/** Nothing done and no means: "a retired head teacher". */
const bare = ({ words }: SentenceView, span: Span) => {
  const inside = words.filter((word) => contains(span, word));
  return (
    !inside.some(({ tag }) => tag === 'A') &&
    !/^[PSV]$/.test(inside[0]?.tag ?? '') &&
    !inside.some(({ word }) => word === 'by')
  );
};

/** Index of the first word of what the verb takes. */
function complementAt(asked: Asked, forms: readonly string[], host: SentenceView): number | null {
  const { word, wanted } = asked.question;
  const last = forms.at(-1) ?? '';
  if (/^(?:what|where|who)$/.test(word ?? '') && stranded.test(last))
    return afterPreposition(asked, host, last);
  if (word === 'where') return placeAt(asked, forms, host);
  if (wanted === 'manner') return meansAt(asked, host);
  if (word === 'what' && (wanted === 'thing' || wanted === 'speech')) return objectAt(asked, forms, host);
  return null;
}

/** "Pleaded guilty in September to 14 counts" for "plead guilty to". */
function afterPreposition(asked: Asked, host: SentenceView, preposition: string): number | null {
  const verb = verbOf(asked, host);
  if (verb < 0) return null;
  for (let i = verb + 1; i < Math.min(host.words.length, verb + 9); i++) {
    if (host.words[i]?.word !== preposition) continue;
    const next = host.words[i + 1];
    if (next && !host.times.some((time) => overlaps(time, next))) return i + 1;
  }
  return null;
}

/** The verb of the sentence that the question has, the last that it has. */
function verbOf(asked: Asked, { words }: SentenceView): number {
  for (const term of [...asked.terms].reverse()) {
    const at = words.findIndex((word) => word.tag === 'V' && term.matches.has(word.stem));
    if (at >= 0) return at;
  }
  return -1;
}

const isTime = ({ times }: SentenceView, word: Span) => times.some((time) => overlaps(time, word));

/** "Based in Port Ellery"; "going" and "taken" want what follows "to". */
function placeAt(asked: Asked, forms: readonly string[], host: SentenceView): number | null {
  const verb = verbOf(asked, host);
  const skip = host.words
    .slice(verb + 1, verb + 5)
    .findIndex(
      ({ tag }, i, words) => tag === 'P' && words.slice(0, i).every((word) => /^[DOJNM]$/.test(word.tag)),
    );
  const at = verb + 1 + Math.max(0, skip);
  const [preposition, next] = host.words.slice(at);
  if (verb < 0 || !preposition || !next || isTime(host, next) || !/^[DNJM]$/.test(next.tag)) return null;
  const moves = forms.some((form) =>
    /^(?:go|goes|going|went|taken|moved?|moving|sent|headed|heading|brought)$/.test(form),
  );
  return (moves ? /^to$/ : /^(?:in|at|near|outside|behind|under|beneath|inside)$/).test(preposition.word)
    ? /^(?:behind|under|beneath)$/.test(preposition.word)
      ? at
      : at + 1
    : null;
}

/** "Delivered the signatures in a wheelbarrow": how is answered by "in a wheelbarrow". */
function meansAt(asked: Asked, host: SentenceView): number | null {
  const verb = verbOf(asked, host);
  if (verb < 0) return null;
  for (let i = verb + 1; i < Math.min(host.words.length - 1, verb + 5); i++) {
    const [word, next] = host.words.slice(i);
    if (!word || !next || /^[VC]$/.test(word.tag)) return null;
    if (/^(?:by|via|through|with|using|in)$/.test(word.word))
      return isTime(host, next) || host.names.some(({ start }) => start === next.start) ? null : i;
  }
  return null;
}

const objective = /^(?:declar|den|promis|announc|warn|demand|urg|order|propos|vow|pledg)/;

function objectAt(asked: Asked, forms: readonly string[], host: SentenceView): number | null {
  const { question, terms } = asked;
  const from = forms.indexOf('what') + 1;
  if (!auxiliaries.has(forms[from] ?? '')) return null;
  let end = forms.length - 1;
  while (end > from && closing.test(forms[end] ?? '')) end--;
  const act = terms.find(({ at }) => at === end) ?? null;
  if (!act || (question.wanted === 'speech' && !objective.test(act.word))) return null;
  const { words } = host;
  const plain = words.findIndex((word) => word.tag === 'V' && act.matches.has(word.stem));
  const verb =
    forms[end + 1] === words[plain + 1]?.word && /^(?:out|in|up|off|down|away)$/.test(forms[end + 1] ?? '')
      ? plain + 1
      : plain;
  const next = words[verb + 1];
  if (verb < 0 || !next || isVerbal(next) || isPassive(host, verb)) return null;
  const subjects = terms.filter((term) => term !== act && term.matches.size > 0);
  const before = words.slice(0, verb);
  if (!subjects.some(({ matches }) => before.some(({ stem }) => matches.has(stem)))) return null;
  return /^[DJNM1S]$/.test(next.tag) || /^(?:to|against|that)$/.test(next.word)
    ? next.word === 'that'
      ? verb + 2
      : verb + 1
    : null;
}

const isPassive = ({ words }: SentenceView, verb: number) =>
  /ed$/.test(words[verb]?.word ?? '') &&
  words
    .slice(Math.max(0, verb - 2), verb)
    .some(({ word }) => /^(?:is|are|was|were|be|been|being)$/.test(word));
