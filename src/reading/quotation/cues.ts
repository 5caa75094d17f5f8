/**
 * Verbs that give words to someone, 233 lemmas; forms are derived. Drawn up for this reader: the common reporting
 * verbs of English by sense (Levin's verbs of communication and of judgment), kept or left out by how often news
 * with marked speakers uses them as cues.
 *
 * `plain`: takes speech of any kind, and a that-clause. `manner`: mostly beside direct speech.
 * `object`: takes a hearer first ("told reporters that"). `judge`: takes the thing judged ("called it a disaster").
 */
export type CueClass = 'plain' | 'manner' | 'object' | 'judge';

const lemmas: Record<CueClass, string> = {
  plain:
    'say state add note argue claim announce explain insist suggest acknowledge admit affirm agree allege assert boast ' +
    'caution charge comment complain concede conclude confirm contend counter declare deny disclose emphasize emphasise ' +
    'estimate forecast hint imply indicate joke lament maintain mention observe predict pledge pronounce proclaim propose ' +
    'protest quip reaffirm recall recommend reiterate relate remark report reply respond retort reveal speculate stress ' +
    'swear testify tweet retweet vow warn write promise recount repeat underscore reason conjecture attest profess ' +
    'fume gripe grumble opine posit post muse marvel rejoin volunteer interject venture vouch confess confide ' +
    'clarify elaborate specify reckon surmise moan whine snark scoff joke gush rail theorize theorise ' +
    'answer ask demand inquire wonder',
  manner:
    'bark bellow blurt chant chime chuckle cry drawl exclaim giggle growl groan grunt hiss holler howl laugh mumble ' +
    'murmur mutter pant pipe plead purr read recite roar scream shout shriek sigh sing smile sneer snap snarl sob sputter ' +
    'stammer stutter thunder wail whimper whisper yell yelp continue conclude begin intone deadpan tease taunt urge ' +
    'offer go think chide crack snort lecture implore beg hail summarize summarise',
  object:
    'tell inform remind assure advise notify persuade convince promise warn ask urge brief quiz press text email e-mail ' +
    'instruct admonish challenge caution',
  judge:
    'call describe label dub brand denounce decry slam blast criticize criticise characterize characterise dismiss ' +
    'praise condemn accuse hail deride mock ridicule attack blame compare cite quote refer term deem portray depict ' +
    'speak chastise rebuke applaud tout laud bemoan disparage lambaste rip trash bash pan declare',
};

const irregular: Record<string, string> = {
  said: 'say',
  spoke: 'speak',
  spoken: 'speak',
  says: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  swore: 'swear',
  sworn: 'swear',
  sang: 'sing',
  sung: 'sing',
  began: 'begin',
  begun: 'begin',
  went: 'go',
  goes: 'go',
  thought: 'think',
  read: 'read',
  shook: 'shake',
  denied: 'deny',
  denies: 'deny',
  replied: 'reply',
  replies: 'reply',
  testified: 'testify',
  testifies: 'testify',
  clarified: 'clarify',
  specified: 'specify',
  implied: 'imply',
  implies: 'imply',
  cried: 'cry',
  cries: 'cry',
  texted: 'text',
  dubbed: 'dub',
  quipped: 'quip',
  admitted: 'admit',
  admitting: 'admit',
  quizzed: 'quiz',
  ripped: 'rip',
  panned: 'pan',
  begged: 'beg',
  notified: 'notify',
  referred: 'refer',
  quipping: 'quip',
  referring: 'refer',
  lied: 'lie',
  crying: 'cry',
  chatted: 'chat',
  recommitted: 'recommit',
};

const classes = new Map<string, Set<CueClass>>();
for (const [name, list] of Object.entries(lemmas)) {
  for (const lemma of list.split(' ')) {
    const set = classes.get(lemma) ?? new Set();
    set.add(name as CueClass);
    classes.set(lemma, set);
  }
}

const forms = new Map<string, string>();
for (const lemma of classes.keys()) for (const form of formsOf(lemma)) forms.set(form, lemma);
for (const [form, lemma] of Object.entries(irregular)) if (classes.has(lemma)) forms.set(form, lemma);

function formsOf(lemma: string): string[] {
  if (/e$/.test(lemma)) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/(?:s|sh|ch|x|z)$/.test(lemma)) return [lemma, `${lemma}es`, `${lemma}ed`, `${lemma}ing`];
  if (/[^aeo]y$/.test(lemma))
    return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  return [lemma, `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

/** The lemma of a cue's form in lower case, if it is one. */
export const cueLemma = (form: string): string | undefined => forms.get(form);

export const isClass = (lemma: string, name: CueClass): boolean => classes.get(lemma)?.has(name) ?? false;
