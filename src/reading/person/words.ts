/** Words around names: titles, honorifics, the nouns of roles and of organisations. General English, no names. */

/** What comes before a name, and which pronoun it asks for. */
export const honorifics: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ...of(
    'he',
    'mr sir lord king prince congressman chairman spokesman father brother businessman assemblyman councilman anchorman',
  ),
  ...of(
    'she',
    'mrs ms miss dame lady queen princess congresswoman chairwoman spokeswoman sister businesswoman assemblywoman',
  ),
  ...of('she', 'councilwoman anchorwoman'),
  ...of(null, 'dr prof'),
]);

function of(gender: 'he' | 'she' | null, words: string): [string, 'he' | 'she' | null][] {
  return words.split(' ').map((word) => [word, gender]);
}

const titles = new Set([
  ...honorifics.keys(),
  ...(
    'sen sens senator senators rep reps representative gov govs governor lt gen general col colonel maj major capt ' +
    'captain sgt sergeant cmdr commander adm admiral president vice vice-president secretary minister prime chancellor ' +
    'premier speaker mayor judge justice attorney sheriff chief officer commissioner ambassador chair chairperson ' +
    'director former acting deputy assistant candidate nominee professor doctor rev reverend pastor bishop cardinal ' +
    'pope rabbi imam spokesperson strategist adviser advisor manager host anchor reporter columnist author analyst ' +
    'pollster envoy special republican democrat democratic detective inspector lieutenant corporal ' +
    'private coach actor actress comedian majority minority leader whip first senate house foreign defense defence ' +
    'treasury state press interior home finance health education energy labor labour agriculture commerce executive ' +
    'coordinator counsel gop ceo cfo editor publisher correspondent superintendent principal dean archbishop dep ' +
    'councillor alderman undersecretary brig brigadier supt cllr insp pvt cpl hon'
  ).split(' '),
]);

export const isTitle = (word: string): boolean => titles.has(word);

/** Words that only belong to titles: "former New Mexico governor" names nobody. */
const partial =
  /^(?:former|acting|first|deputy|assistant|special|democrat|democratic|republican|gop|senate|house|foreign|defense|defence|treasury|state|press|interior|home|finance|health|education|energy|labor|labour|agriculture|commerce|executive|majority|minority|prime|private|chief|officer|general|principal|lady|vice|host|anchor)$/;

/** Whether a word before a name makes it somebody's. */
export const isPersonalTitle = (word: string): boolean => titles.has(word) && !partial.test(word);

const roleNouns = new Set(
  (
    'chief head boss owner founder co-founder member aide ally partner chair whip leader expert fellow scholar lawyer ' +
    'attorney judge justice nurse teacher farmer student activist artist critic veteran native resident host nominee envoy ' +
    'governor mayor senator president secretary minister chancellor premier king queen prince princess pope bishop rabbi ' +
    'imam pastor priest monk nun general colonel major captain sergeant officer detective sheriff deputy coach player star ' +
    'wife husband son daughter mother father brother sister friend colleague neighbour neighbor cousin uncle aunt guru ' +
    'widow widower survivor witness victim suspect guest candidate delegate surrogate assistant accountant consultant ' +
    'spokesperson salesperson congressman congresswoman correspondent superintendent principal dean executive ceo cfo ' +
    'chairperson physician architect chef pilot clerk guard agent diplomat politician scientist journalist economist'
  ).split(' '),
);

/** A noun for what someone is: spokesman, director, economist. */
export const isRoleNoun = (word: string): boolean =>
  roleNouns.has(word) ||
  (/(?:man|woman|person|ist|ician|ologist|eer|grapher|[^aeiou]er|[^m]ator|ector|essor|itor|iser|izer|isor|ogue)$/.test(
    word,
  ) &&
    word.length > 5 &&
    !notRoles.test(word));

const notRoles =
  /^(?:number|member|november|december|october|september|paper|letter|order|quarter|center|counter|matter|winter|summer|dinner|power|tower|theater|weather|answer|corner|border|offer|super|under|after|never|either|neither|rather|whether|together|another|further|former|human|german|roman|woman|chapter|disaster|character|computer|newsletter|twitter|equator|factor|sector|vector|prior|water|river|better|larger|smaller|higher|lower|older|younger)$/;

const organisationHeads = new Set(
  (
    'party committee department university news times post inc corp council senate court bank association union ' +
    'institute center centre agency bureau campaign group foundation company co llc ltd administration commission ' +
    'office board congress parliament journal magazine network radio tv television press society federation league ' +
    'club school college church ministry authority force army navy police guard service services organization ' +
    'organisation coalition alliance trust fund partners caucus tribune herald gazette chronicle globe daily street ' +
    'hill pac airlines airways motors industries systems technologies media states nations kingdom republic county city ' +
    'house tower act amendment island islands river valley beach park avenue road bridge airport square ' +
    'war award awards show convention conference summit deal agreement hospital laboratory museum theatre theater ' +
    'assembly zealand korea africa east west north south coast plaza hotel casino resort district'
  ).split(' '),
);

export const isOrganisationHead = (word: string): boolean => organisationHeads.has(word);

/** Heads of places and things, which are never anybody. */
const placeHeads =
  /^(?:street|hill|states|nations|kingdom|republic|county|city|tower|act|amendment|islands?|river|valley|beach|park|avenue|road|bridge|airport|square|war|awards?|convention|conference|summit|deal|agreement|zealand|korea|africa|east|west|north|south|coast|plaza|hotel|casino|resort|district)$/;

export const isPlaceHead = (word: string): boolean => placeHeads.test(word);

const particles = new Set(
  'de da do von van der den bin bint ibn ben al la las los le del della di du el dos das ten ter zu af av'.split(
    ' ',
  ),
);
export const isParticle = (word: string): boolean => particles.has(word);

export const isSuffix = (word: string): boolean => /^(?:jr|sr)\.?$|^i{2,3}$|^iv$/i.test(word);

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|aug|sept?|oct|nov|dec)\.)$/;

/** Weekday or month, in lower case. */
export const isCalendar = (word: string): boolean => calendar.test(word);

const times =
  /^(?:days?|weeks?|months?|years?|mornings?|afternoon|evening|nights?|weekend|today|yesterday|tomorrow|tonight|time|hours?|minutes?|recently|later|ago)$/;

/** A time, which is never anybody. */
export const isTime = (word: string): boolean => times.test(word) || isCalendar(word);
