import { isStopWord } from '../text/stopwords.ts';
import { auxiliaries, speechVerbs, type Wanted } from './wanted.ts';

/** Index of the verb of saying. */
export function cueOf(forms: readonly string[], at: number | null, plain: Wanted): number | null {
  const found = forms.findIndex((form, i) => i !== at && speechVerbs.has(form) && isCue(forms, i, plain));
  return found < 0 ? null : found;
}

const maybeNoun =
  /^(note|notes|state|states|demand|demands|claim|claims|comment|call|calls|hope|hopes|promise|quote|talk|talks|warning|remark|reply)$/;

/** Is the word used as a verb of saying? "The talks", "the state", "who wrote the study", "was called off" are not. */
function isCue(forms: readonly string[], i: number, plain: Wanted): boolean {
  const form = forms[i] ?? '';
  const next = forms[i + 1] ?? '';
  if (maybeNoun.test(form) && isNoun(forms, i)) return false;
  if (/^states?$/.test(form)) return next === 'that';
  if (form === 'talks') return next === 'about' || next === 'of';
  if (/^(write|writes|wrote|quote|feel)$/.test(form) && plain === 'person') return false;
  if (form === 'asking' && next === 'price') return false;
  if (form === 'called' && i === forms.length - 1) return false;
  const passive = /^(was|were|been|is|are|be|being)$/.test(forms[i - 1] ?? '') && /ed$|told/.test(form);
  return !passive || plain === 'person';
}

/** After "the", "a", an adjective of number: a noun that looks like a verb of saying. */
const isNoun = (forms: readonly string[], i: number) =>
  /^(the|a|an|his|her|their|its|any|this|that|new|united|many|which|what|s)$/.test(forms[i - 1] ?? '');

/** What is asked for where the question has a verb of saying. */
export function speechKind(forms: readonly string[], at: number | null, cue: number, plain: Wanted): Wanted {
  if (at === null) return plain === 'keywords' ? (cue > 0 ? 'speech' : plain) : plain;
  const between = forms.slice(at + 1, cue);
  const subject = between.some((form) => /^(did|does|do|has|have|had|is|was|are|were)$/.test(form));
  if (plain === 'person') {
    // "Who said", "which senator told", "who was it that said", "who is calling", not "who did Trump call".
    const asked = forms[at] === 'who' || forms[at] === 'which' || forms[at] === 'what';
    const plainly = between.every((form) => !/^(did|does|do)$/.test(form));
    return asked && plainly && between.length <= 8 ? 'speaker' : plain;
  }
  if ((forms[at] === 'which' || forms[at] === 'what') && !subject && between.length > 0 && plain === 'name')
    return 'speaker';
  if (plain === 'thing' || plain === 'manner') return subject || between.length > 0 ? 'speech' : plain;
  return plain;
}

/** Indexes of the words that name the asked-for speaker. */
export function speakerOf(
  forms: readonly string[],
  at: number | null,
  cue: number | null,
  wanted: Wanted,
): number[] {
  const according = forms.findIndex(
    (form, i) => (form === 'according' && forms[i + 1] === 'to') || form === 'per',
  );
  if (according >= 0)
    return content(forms, according + (forms[according] === 'per' ? 1 : 2), forms.length).slice(0, 4);
  if (cue === null || wanted === 'speaker') return [];
  let from = at === null ? 0 : at + 1;
  for (let i = from; i < cue; i++) if (auxiliaries.has(forms[i] ?? '')) from = i + 1;
  return content(forms, from, cue);
}

const content = (forms: readonly string[], from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter(
    (i) => !isStopWord(forms[i] ?? ''),
  );
