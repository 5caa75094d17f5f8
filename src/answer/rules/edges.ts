import type { Figure } from '../../reading/reading.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Asked } from '../asked.ts';
import type { Ranked } from '../rank.ts';
import type { NameSpan, SentenceView } from '../view.ts';
import { isVerbal, listEnd } from './pieces.ts';
import { wholeClauseSaid } from './spoken.ts';

type Edge = (asked: Asked, host: SentenceView, span: Span) => Span | null;

/** The piece with its edges mended: a whole range, list, title or conference name, no date that strayed in. */
export function withWholeEdges(sentences: readonly Ranked[], span: Span): Span {
  const host = sentences.find(({ sentence }) => contains(sentence, span));
  if (!host) return span;
  return edges.reduce((now, edge) => edge(host.asked, host.sentence, now) ?? now, span);
}

const textIn = ({ view }: Asked, { start, end }: Span) => view.entry.story.text.slice(start, end);
const before = (asked: Asked, host: Span, { start }: Span) =>
  textIn(asked, { start: host.start, end: start });
const after = (asked: Asked, host: Span, { end }: Span) => textIn(asked, { start: end, end: host.end });

/** "Monday it would build …" → "it would build …" */
const withoutDate: Edge = ({ question, view }, host, span) => {
  const date = host.times.find(({ start }) => start === span.start);
  if (question.wanted === 'time' || !date) return null;
  const next = host.words.findIndex(({ start }) => start >= date.end);
  const [subject, verb] = host.words.slice(next);
  const gap = view.entry.story.text.slice(date.end, subject?.start ?? date.end);
  return subject &&
    /^\s+$/.test(gap) &&
    /^(?:he|she|it|they|we)$/.test(subject.word) &&
    isVerbal(verb) &&
    subject.start < span.end
    ? { start: subject.start, end: span.end }
    : null;
};

/** "Between 2016 and 2022", not the one year or the other. */
const wholeRange: Edge = (asked, host, span) => {
  const { wanted } = asked.question;
  if (wanted !== 'time') return null;
  const range =
    /\b(?:between|from) (?:\p{Lu}\p{L}+\.? )?\d[\d:.]*(?: [ap]\.?m\.?)? (?:and|to|until) (?:\p{Lu}\p{L}+\.? )?\d[\d:]*(?: [ap]\.?m\.?)?/giu;
  for (const found of textIn(asked, host).matchAll(range)) {
    const whole = { start: host.start + found.index, end: host.start + found.index + found[0].length };
    if (contains(whole, span)) return whole;
  }
  return null;
};

/** "April or May", "December 20 and 21", not the first of them alone. */
const wholeTimes: Edge = (asked, host, span) => {
  const time = host.times.find((one) => one.end === span.end);
  if (asked.question.wanted !== 'time' || !time) return null;
  const far = /^ (?:and|or|to|until) (?:(?:in|on|at) )?/.exec(after(asked, host, span));
  if (!far) return null;
  const next = span.end + far[0].length;
  const other = host.times.find(({ start }) => start === next);
  const month = /^(?:May|March)(?=[,.;]|$| [a-z])/.exec(textIn(asked, { start: next, end: host.end }));
  if (month) return { start: span.start, end: next + month[0].length };
  const day = /^\d{1,2}(?=[,.;]|$| [a-z])/.exec(textIn(asked, { start: next, end: host.end }));
  if (other) return { start: span.start, end: other.end };
  return day && /\d$/.test(textIn(asked, time)) ? { start: span.start, end: next + day[0].length } : null;
};

/** "Leeds and Cardiff", where both are places. */
const wholePlaces: Edge = (asked, host, span) => {
  const last = host.names.findIndex(({ end }) => end === span.end);
  const name = host.names[last];
  const next = host.names[last + 1];
  if (asked.question.word !== 'where' || !name || !next || next.person?.kind === 'person') return null;
  return /^ and (?:the )?$/.test(textIn(asked, { start: span.end, end: next.start })) &&
    !isVerbal(host.words.find(({ start }) => start >= next.end))
    ? { start: span.start, end: next.end }
    : null;
};

/** "The Hollin shipyard", not "Hollin" */
const wholePlace: Edge = (asked, host, span) => {
  if (asked.question.word !== 'where') return null;
  const name = host.names.find(({ start, end }) => start === span.start && end === span.end);
  let last = host.words.findIndex(({ end }) => end === span.end);
  if (!name || last < 0) return null;
  while (
    host.words[last + 1]?.tag === 'N' &&
    /^ $/.test(textIn(asked, { start: host.words[last]?.end ?? 0, end: host.words[last + 1]?.start ?? 0 })) &&
    !host.times.some(({ start }) => start === host.words[last + 1]?.start)
  )
    last++;
  const end = host.words[last]?.end ?? span.end;
  return end > span.end ? { start: span.start, end } : null;
};

/** "Former judge", then "Paul Desroches": both. */
const withNameBehind: Edge = (asked, host, span) => {
  const isSomebody = ({ person, ...name }: NameSpan) =>
    person?.kind === 'person' && contains(span, name) && !/['’]s$/.test(textIn(asked, name));
  if (!/^(?:person|speaker)$/.test(asked.question.wanted) || host.names.some(isSomebody)) return null;
  const behind = host.names.find(({ start }) => start === span.end + 2);
  if (
    behind &&
    behind.person?.kind === 'person' &&
    textIn(asked, { start: span.end, end: behind.start }) === ', ' &&
    /^[,.]/.test(after(asked, host, behind)) &&
    host.words.find(({ end }) => end === span.end)?.tag === 'N'
  )
    return { start: behind.start, end: behind.end };
  const next = host.names.find(({ start }) => start === span.end + 1);
  return next?.person?.kind === 'person' && /^ $/.test(textIn(asked, { start: span.end, end: next.start }))
    ? { start: span.start, end: next.end }
    : null;
};

/** "At the end of June", "in late March" */
const partOfTime: Edge = (asked, host, span) => {
  if (
    asked.question.wanted !== 'time' ||
    !host.times.some((time) => contains(time, span) || contains(span, time))
  )
    return null;
  const part =
    /\b(?:(?:at|by|in|until|before|since|towards?) )?(?:the (?:end|beginning|start|middle) of (?:the )?|(?:early|late|mid)[- ])$/.exec(
      before(asked, host, span),
    );
  return part ? { start: span.start - part[0].length, end: span.end } : null;
};

/** "Is due to start in the spring" → "in the spring" */
const timeOfClause: Edge = ({ question, view }, host, span) => {
  const inside = host.times.filter((time) => contains(span, time));
  const [only] = inside;
  const verbal = host.words.some((word) => contains(span, word) && isVerbal(word));
  if (question.word !== 'when' || !verbal || inside.length !== 1 || !only || only.end < span.end) return null;
  const lead = /\b(?:in|on|at|by|since|until|from|before|after|around|during) (?:the )?$/.exec(
    view.entry.story.text.slice(span.start, only.start),
  );
  return { start: only.start - (lead?.[0].length ?? 0), end: only.end };
};

/** "Because of the flood and will reopen …": what has no verb of its own ends before "and will". */
const endOfReason: Edge = ({ question }, host, span) => {
  if (question.word !== 'why') return null;
  const words = host.words.filter((word) => contains(span, word));
  const and = words.findIndex(({ word }, i) => word === 'and' && words[i + 1]?.tag === 'A');
  const last = words[and - 1];
  return /^(?:because|due|by|for)$/.test(words[0]?.word ?? '') && last && !words.slice(0, and).some(isVerbal)
    ? { start: span.start, end: last.end }
    : null;
};

/** "Tents", then "blankets and water": all of it. */
const wholeList: Edge = ({ question, view }, host, span) => {
  if (question.word !== 'what' || !/^(?:thing|name)$/.test(question.wanted)) return null;
  const { text } = view.entry.story;
  const last = host.words.findIndex(({ end }) => end === span.end);
  if (!/^[NM]$/.test(host.words[last]?.tag ?? '') || !/^,\s/.test(text.slice(span.end, span.end + 2)))
    return null;
  const far = listEnd(text, host.words, last);
  return far === null ? null : { start: span.start, end: host.words[far]?.end ?? span.end };
};

/** "A whiteboard and a stopwatch", where what somebody used is asked for. */
const wholePair: Edge = ({ question, view }, host, span) => {
  if (question.word !== 'what' || question.wanted !== 'thing') return null;
  const { text } = view.entry.story;
  const at = host.words.findIndex(({ end }) => end === span.end);
  const [last, and, first] = host.words.slice(at);
  if (at < 0 || last?.tag !== 'N' || and?.word !== 'and' || !first || !/^[DJN1]$/.test(first.tag))
    return null;
  let end = at + 2;
  while (
    /^[DJNM1]$/.test(host.words[end + 1]?.tag ?? '') &&
    /^[ -]$/.test(text.slice(host.words[end]?.end, host.words[end + 1]?.start))
  )
    end++;
  const whole = host.words[end];
  const next = host.words[end + 1];
  const flows = text.slice(last.end, first.start) === ' and ';
  return whole?.tag === 'N' && flows && !isVerbal(next) && !/^[PR]$/.test(next?.tag ?? '')
    ? { start: span.start, end: whole.end }
    : null;
};

/** "The United Nations" of a "United Nations conference", where a conference is asked for. */
const withHead: Edge = (asked, host, span) => {
  const { head, question } = asked;
  const last = host.words.findIndex(({ end }) => end === span.end);
  const next = host.words[last + 1];
  if (!next || last < 0 || !/^ $/.test(textIn(asked, { start: span.end, end: next.start }))) return null;
  const isHead =
    head !== null && question.wanted === 'name' && head.matches.has(next.stem) && next.tag === 'N';
  const people = question.wanted === 'person' && /(?:an|ish|ese|i)$/.test(host.words[last]?.word ?? '');
  const named = host.names.some((name) => name.end === span.end);
  return named &&
    (isHead ||
      (people &&
        /^(?:officials|leaders|soldiers|troops|police|authorities|forces|ministers|diplomats|negotiators|government|army|navy)$/.test(
          next.word,
        )))
    ? { start: span.start, end: next.end }
    : null;
};

/** "Dr Lindqvist of the University of Sollen", where a university is asked for → "the University of Sollen" */
const nameWithHead: Edge = (asked, host, span) => {
  const { head, question } = asked;
  if (question.wanted !== 'name' || !head) return null;
  const named = host.names.filter(
    (name) => contains(span, name) && !(name.start === span.start && name.end === span.end),
  );
  const fits = named.filter(
    ({ words }) => words.length > 1 && words.some(({ stem }) => head.matches.has(stem)),
  );
  return fits.length === 1 && fits[0] && named.length > 1 ? { start: fits[0].start, end: fits[0].end } : null;
};

/** "Former Rovers captain Nadia Brook", not "Former Rovers" */
const withPerson: Edge = (asked, host, span) => {
  if (asked.question.wanted !== 'person') return null;
  const name = host.names.find((one) => one.start === span.start && one.end === span.end);
  const next = host.names.find(({ start }) => start > span.end);
  if (!name || name.person?.kind === 'person' || next?.words.length !== 2) return null;
  return /^ (?:\p{Ll}[\p{L}-]+ ){1,3}$/u.test(textIn(asked, { start: span.end, end: next.start })) &&
    host.words
      .filter(({ start, end }) => start >= span.end && end <= next.start)
      .every(({ tag }) => /^[NJ]$/.test(tag))
    ? { start: span.start, end: next.end }
    : null;
};

/** "The release of 200 prisoners", where their number is asked for → "200 prisoners" */
const fromFigure: Edge = ({ question }, host, span) => {
  if (question.wanted !== 'count' || question.word !== 'how') return null;
  const inside = host.figures.filter((figure) => contains(span, figure));
  const [figure] = inside;
  if (!figure || inside.length > 1) return null;
  const start = Math.min(figure.start, figure.qualifierSpan?.start ?? figure.start);
  return start > span.start ? { start, end: span.end } : null;
};

/** "200 prisoners for life" beside "2,000 prisoners held since": what is counted, where one sentence counts two sorts of it. */
const withCounted: Edge = (asked, host, span) => {
  if (asked.question.wanted !== 'count') return null;
  const figure = host.figures.find(({ end, kind }) => end === span.end && kind === 'count');
  const what = figure?.what;
  if (!what || what.start < span.end || what.start - span.end > 2 || what.end > host.end) return null;
  const stemsIn = (one: Span) => host.words.filter((word) => contains(one, word)).map(({ stem }) => stem);
  const own = stemsIn(what);
  const isAlike = ({ what: other, kind }: Figure) =>
    other !== null && other !== what && kind === 'count' && stemsIn(other)[0] === own[0];
  return own.length > 1 && own.length <= 6 && host.figures.some(isAlike)
    ? { start: span.start, end: what.end }
    : null;
};

/** "The Middle East Steve Witkoff": the person alone, where a place's name runs into theirs. */
const withoutPlace: Edge = (asked, host, span) => {
  if (asked.question.wanted !== 'person') return null;
  const name = host.names.find(({ start, end }) => start === span.start && end === span.end);
  const own = name?.person?.mentions.find(({ start, end }) => end === span.end && start > span.start);
  return own && /\b(?:to|of|for|in) (?:the )?$/.test(before(asked, host, span))
    ? { start: own.start, end: own.end }
    : null;
};

/** "U.S.", not "U.S" */
const withStop: Edge = (asked, host, span) =>
  /(?:^|[\s.])\p{Lu}\.\p{Lu}$/u.test(textIn(asked, span)) && after(asked, host, span).startsWith('.')
    ? { start: span.start, end: span.end + 1 }
    : null;

const edges: readonly Edge[] = [
  wholeClauseSaid,
  withoutDate,
  timeOfClause,
  wholeRange,
  wholeTimes,
  wholePlaces,
  wholePlace,
  withNameBehind,
  withoutPlace,
  withCounted,
  endOfReason,
  partOfTime,
  wholeList,
  wholePair,
  withHead,
  nameWithHead,
  withPerson,
  fromFigure,
  withStop,
];
