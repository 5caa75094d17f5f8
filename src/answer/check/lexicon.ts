/** Words that turn what a clause says. Keys as in `Word.key`: folded, apostrophes left out. */
const negations = new Set(
  (
    'not no never none nobody nothing neither nor without cannot hardly barely rarely seldom scarcely nowhere cant dont doesnt ' +
    'didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt havent hasnt hadnt mustnt neednt aint'
  ).split(' '),
);

export const isNegation = (key: string): boolean => negations.has(key);

/** Verbs and nouns whose complement is not asserted: "denied that …", "no evidence that …". */
const denials = new Set(
  (
    'lack lacks lacked lacking absence absent deny denies denied denying doubt doubts doubted reject rejects rejected rejecting refuse refuses refused refusing dispute ' +
    'disputes disputed dismiss dismissed dismisses false untrue wrong myth rumour rumours rumor rumors pretend pretends ' +
    'pretended nonsense lie lied unlikely impossible fail fails failed refute refuted contradicted stop stopped prevent ' +
    'prevented avoid avoided'
  ).split(' '),
);

export const isDenial = (key: string): boolean => denials.has(key);

const conditions = new Set(
  'if unless whether until provided except lest suppose supposing assuming imagine otherwise'.split(' '),
);

export const isCondition = (key: string): boolean => conditions.has(key);

/** Those that hold for what follows in their sentence; "except Monday" and "until May" do not. */
export const opensCondition = (key: string): boolean =>
  conditions.has(key) && !/^(?:until|except|otherwise|suppose)$/.test(key);

/** Words before a number that make it a bound or an estimate, longest first. */
const before = [
  'at least',
  'at most',
  'more than',
  'less than',
  'fewer than',
  'greater than',
  'higher than',
  'lower than',
  'no more than',
  'no fewer than',
  'no less than',
  'not more than',
  'up to',
  'as many as',
  'as much as',
  'as few as',
  'an estimated',
  'close to',
  'upwards of',
  'in excess of',
  'well over',
  'just over',
  'just under',
  'a little over',
  'about',
  'around',
  'roughly',
  'approximately',
  'nearly',
  'almost',
  'some',
  'over',
  'under',
  'above',
  'below',
  'between',
  'exactly',
  'precisely',
  'only',
  'just',
  'barely',
  'estimated',
  'perhaps',
  'maybe',
  'probably',
  'possibly',
  'circa',
].map((phrase) => phrase.split(' '));

const after = ['or more', 'or so', 'or fewer', 'or less', 'at least', 'at most'].map((phrase) =>
  phrase.split(' '),
);

/** How many of the words right before a number qualify it. */
export function qualifierBefore(keys: readonly string[]): number {
  let most = 0;
  for (const phrase of before) {
    if (phrase.length > most && phrase.every((key, at) => keys[keys.length - phrase.length + at] === key)) {
      most = phrase.length;
    }
  }
  return most;
}

export const qualifierAfter = (keys: readonly string[]): number =>
  after.find((phrase) => phrase.every((key, at) => keys[at] === key))?.length ?? 0;

const qualifiers = new Set(
  before
    .flat()
    .concat(after.flat())
    .filter((key) => !/^(?:an?|in|of|to|as|or|so|no|not)$/.test(key)),
);

export const isQualifier = (key: string): boolean => qualifiers.has(key);

const sayings = new Set(
  (
    'say says said saying claim claims claimed claiming tell tells told argue argues argued insist insists insisted think ' +
    'thinks thought believe believes believed call calls called ask asks asked shout shouted shouts write writes wrote ' +
    'pretend pretends pretended go like'
  ).split(' '),
);

export const isSaying = (key: string): boolean => sayings.has(key);

/** Those in whose mouth a speaker puts words that are not the speaker's own. */
const others = new Set(
  (
    'he she they people critics opponents some others many everyone everybody somebody someone anyone those ministers ' +
    'officials you rivals sceptics skeptics colleagues who which that'
  ).split(' '),
);

export const isOther = (key: string): boolean => others.has(key);

/** What is set aside by what stands before it: "relieved rather than happy". */
const asides = ['rather than', 'instead of', 'far from', 'anything but', 'as opposed to', 'no longer'].map(
  (phrase) => phrase.split(' '),
);

/** Do the words end in, or a word after, what sets aside what follows? */
export const isSetAside = (keys: readonly string[]): boolean =>
  [0, 1].some((back) =>
    asides.some((phrase) => {
      const from = keys.length - back - phrase.length;
      return from >= 0 && phrase.every((key, at) => keys[from + at] === key);
    }),
  );

const shares = new Set(
  'half most some few many none several part parts majority minority percent almost nearly'.split(' '),
);

/** "half of", "two of the", "few": what follows is said of a share of it only. */
export function isShare(keys: readonly string[], isNumber: (key: string) => boolean): boolean {
  const last = keys.at(-1) ?? '';
  if (/^(?:few|most|some|half|almost|nearly|only)$/.test(last)) return true;
  if (/^(?:us|them|you|these|those)$/.test(last) && keys.at(-2) === 'of')
    return isShare(keys.slice(0, -1), isNumber);
  const share = keys.at(-2) ?? '';
  return last === 'of' && (shares.has(share) || isNumber(share));
}

/** "every bridge but one", "all of them except …": what follows takes from an "all". */
export function isExcept(
  [next = '', second = '']: readonly string[],
  isNumber: (key: string) => boolean,
): boolean {
  if (/^(?:except|excluding|barring|save)$/.test(next)) return true;
  if (next === 'but') return second === 'one' || second === 'for' || isNumber(second);
  return next === 'apart' || next === 'aside' ? second === 'from' : next === 'other' && second === 'than';
}

const doubts =
  /^(?:maybe|perhaps|probably|possibly|presumably|apparently|allegedly|hopefully|supposedly|reportedly|likely)$/;
const opinions =
  /^(?:think|thought|believe|believed|guess|suspect|suspected|hope|hoped|fear|feared|suppose|reckon|feel|imagine|expect|assume)$/;

/** "I think (that)", "perhaps", right before. */
export function endsInHedge(keys: readonly string[]): boolean {
  const rest = keys.at(-1) === 'that' ? keys.slice(0, -1) : keys;
  const last = rest.at(-1) ?? '';
  const isMine = (back: number) => rest.slice(-back, -1).some((key) => /^(?:i|we|im|were)$/.test(key));
  return (
    doubts.test(last) ||
    (opinions.test(last) && isMine(3)) ||
    (/^(?:afraid|worried|told)$/.test(last) && isMine(4))
  );
}

/** "…, probably", "…, I think", right after. */
export const beginsWithHedge = ([first = '', second = '']: readonly string[]): boolean =>
  doubts.test(first) || (/^(?:i|we)$/.test(first) && opinions.test(second));

/** What a refusal or a "not" is confined to by the word after it: "cannot be postponed again", "against it before …". */
export const confines = (key: string): boolean =>
  /^(?:without|before|again|yet|anymore|any|enough|alone|only|always|entirely|necessarily)$/.test(key);

/** "either …", "either … or …": one of two only. */
export const isAlternative = (keys: readonly string[]): boolean =>
  keys.at(-1) === 'either' || (keys.at(-1) === 'or' && keys.includes('either'));

/** An all or a none that a "when", "where" or "while" after it narrows. */
export const isUniversal = (key: string): boolean =>
  /^(?:all|every|any|anyone|anything|everyone|everybody|everything|always|ever)$/.test(key) ||
  isNegation(key);
