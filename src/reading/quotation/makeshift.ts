import { clauseStart } from './clause.ts';
import type { Cue } from './cue.ts';
import { type Item, lower, pos } from './line.ts';
import { phraseAfter, skipAdverbs, subjectFrom } from './phrase.ts';

/** `“…?” Hannity pressed.`: a verb of any kind, right after a name and an utterance. */
export function unlistedTag(
  text: string,
  items: readonly Item[],
  at: number,
  cues: readonly Cue[],
): Cue | null {
  const quoted = items[at]?.quoted;
  if (
    !quoted ||
    !/[,?!—][’'”"]*\s*$/.test(text.slice(quoted.start, quoted.end)) ||
    text.slice(quoted.start, quoted.end).trim().split(/\s+/).length < 3
  )
    return null;
  const from = lower(items[at + 1]) === ',' ? at + 2 : at + 1;
  const stop = items.findIndex((item, index) => index > at && item.quoted !== null);
  const limit = stop < 0 ? items.length : stop;
  if (cues.some((cue) => cue.from > at && cue.from < limit)) return null;
  const source = phraseAfter(items, skipAdverbs(items, from), limit);
  if (!source) return null;
  let verb = source.to;
  while (pos(items[verb]) === 'ADV') verb++;
  if (pos(items[verb]) !== 'VERB' || /ing$/.test(lower(items[verb]))) return null;
  return {
    lemma: lower(items[verb]),
    from: verb,
    to: verb + 1,
    source,
    inverted: false,
    passive: false,
    rule: 'unlisted-verb',
  };
}

/** `“…” ― Ana Ortiz, nurse`: a dash and a name to the end of the line. */
export function signature(text: string, items: readonly Item[], at: number): Cue | null {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next) return null;
  const dash = /^\s*(?:[―—–-]|--)\s*/u.exec(text.slice(item.end, next.end));
  if (!dash) return null;
  const from = /^[―—–-]+$/u.test(lower(next)) ? at + 2 : at + 1;
  const source = phraseAfter(items, from, items.length);
  if (!source || !/^\p{Lu}/u.test(items[source.to - 1]?.token?.text ?? '')) return null;
  const rest = items.slice(source.to);
  if (rest.some((one) => one.quoted || pos(one) === 'VERB' || pos(one) === 'AUX') || rest.length > 12)
    return null;
  return { lemma: '―', from, to: from, source, inverted: true, passive: false, rule: 'signature' };
}

/** `Kasich: “…”`, `The letter makes a case: “…”`. */
export function colonIntro(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  if (lower(items[at - 1]) !== ':') return null;
  const start = clauseStart(items, at - 1);
  if (cues.some((cue) => cue.from >= start && cue.from < at && !cue.passive)) return null;
  const source = subjectFrom(items, start, at - 1);
  if (!source) return null;
  return { lemma: ':', from: at - 1, to: at, source, inverted: false, passive: false, rule: 'colon' };
}
