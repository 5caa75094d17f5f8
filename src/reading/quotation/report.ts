import type { Content } from './content.ts';
import { isClass } from './cues.ts';

/** Verbs whose complement without "that" is mostly what was said. */
const clausal = new Set(
  (
    'say tell report suggest argue announce note claim reveal remind insist indicate tweet acknowledge deny admit concede ' +
    'complain allege predict warn confirm assert contend estimate explain declare assure testify vow promise ask state write ' +
    'maintain reiterate recall disclose joke believe'
  ).split(' '),
);
const tagging = new Set(
  'say note add acknowledge insist argue report explain suggest tell claim contend state warn announce confirm predict concede admit recall observe write'.split(
    ' ',
  ),
);
const infinitive = new Set('vow urge pledge promise ask offer tell call'.split(' '));
const judging = new Set(
  'call describe accuse criticize criticise blame cite condemn characterize characterise praise blast denounce decry quote label slam'.split(
    ' ',
  ),
);
const naming = new Set('announce tweet stress disclose note mention write say'.split(' '));

/** Whether a content without marks is speech, by its verb and how it hangs on it. */
export function isReport({ cue, pattern }: Content): boolean {
  const { lemma } = cue;
  if (cue.passive) return false;
  if (lemma === 'according to') return true;
  if (!isClass(lemma, 'plain') && !isClass(lemma, 'object') && !isClass(lemma, 'judge'))
    return lemma === 'urge';
  switch (pattern) {
    case 'that':
      return true;
    case 'clause':
      return clausal.has(lemma) || (lemma === 'add' && cue.rule === 'same-subject');
    case 'question':
      return true;
    case 'tag':
    case 'resumed':
      return tagging.has(lemma) || lemma === 'according to';
    case 'infinitive':
      return infinitive.has(lemma);
    case 'judged':
      return judging.has(lemma);
    case 'object':
      return naming.has(lemma);
    case 'colon':
      return isClass(lemma, 'plain');
    default:
      return true;
  }
}
