/** What kind of thing a question may ask for. */
export const wanteds = [
  'person',
  'place',
  'time',
  'count',
  'money',
  'percent',
  'quantity',
  'reason',
  'manner',
  'speech',
  'speaker',
  'verdict',
  'definition',
  'name',
  'thing',
  'keywords',
] as const;

export type Wanted = (typeof wanteds)[number];

const set = (words: string) => new Set(words.split(' '));

export const questionWords = set('what which who whom whose where when why how');

export const auxiliaries = set(
  'is are was were be been being am do does did done has have had having can could will would shall should may might must isnt arent wasnt werent doesnt didnt dont hasnt havent hadnt wont cant couldnt wouldnt shouldnt',
);

/** Verbs of saying and thinking, all forms that questions use. */
export const speechVerbs = set(
  'say says said saying tell tells told telling claim claims claimed claiming call calls called calling announce announces announced explain explains explained argue argues argued ' +
    'ask asks asked asking think thinks thought thinking believe believes believed warn warns warned promise promises promised admit admits admitted insist insists insisted add adds added ' +
    'describe describes described describing note notes noted respond responds responded reply replies replied react reacts reacted comment comments commented state states stated ' +
    'predict predicts predicted suggest suggests suggested accuse accuses accused accusing criticize criticizes criticized criticise criticised praise praises praised deny denies denied ' +
    'tweet tweets tweeted write writes wrote mention mentions mentioned mentioning quote quoted reckon reckons reckoned vow vows vowed pledge pledges pledged declare declares declared ' +
    'complain complains complained acknowledge acknowledges acknowledged compare compares compared express expresses expressed feel feels felt dub dubbed label labels labeled labelled ' +
    'refer refers referred recall recalls recalled joke joked urge urges urged demand demands demanded recommend recommends recommended advise advises advised conclude concludes concluded ' +
    'hope hopes hoped brag bragged bragging boast boasted remark remarked talk talks talked talking speak speaks spoke spoken confirm confirms confirmed condemn condemned blame blames blamed',
);

/** "How much did the shares rise" asks for a share or an amount, "how much did she pay" for money. */
export const moves = set(
  'rise rises rose risen rising fall falls fell fallen falling grow grows grew grown increase increases ' +
    'increased decrease decreases decreased drop drops dropped shrink shrank shrunk climb climbed jump jumped ' +
    'gain gained weigh weighs weighed rain rained snow snowed slow slowed change changes changed',
);
export const aboutMoney = set(
  'cost costs pay pays paid paying price prices priced worth raise raises raised raising fine fines fined ' +
    'spend spends spent spending earn earns earned owe owes owed charge charges charged invest invests invested ' +
    'donate donates donated borrow borrowed lend lent sell sold steal stole stolen award awarded fund funds ' +
    'funded funding compensation damages tax taxes aid relief bail ransom cash support help grant grants give ' +
    'gives gave given receive receives received get gets got make makes made lose loses lost save saves saved ' +
    'saving allocate allocates allocated set contribute contributes contributed bet',
);

const nouns: readonly (readonly [Wanted, ReadonlySet<string>])[] = [
  [
    'time',
    set(
      'date dates day days year years month months week weekend weekday time hour hours century decade season deadline era period timeline',
    ),
  ],
  [
    'place',
    set(
      'city cities country countries nation nations state states place places town village location venue region area county neighborhood neighbourhood street address continent ' +
        'capital island river mountain district suburb province site spot airport hotel where stadium building base port hospital museum park planet',
    ),
  ],
  [
    'person',
    set(
      'person people man woman guy guys actor actress singer artist author writer director president senator senators congressman congresswoman governor mayor minister secretary general generals ' +
        'judge judges lawyer attorney doctor scientist researcher professor player coach athlete star celebrity leader official officials candidate nominee politician king queen prince ' +
        'princess pope spokesman spokeswoman spokesperson chief ceo founder owner chairman chairwoman moderator host journalist reporter columnist driver pilot officer expert analyst economist ' +
        'teacher student mother mom mum father dad wife husband son daughter brother sister couple witness victim suspect billionaire tycoon donor composer comedian musician rapper designer ' +
        'boss critic activist lawmaker representative rep republican democrat name names character',
    ),
  ],
  ['percent', set('percent percentage share proportion rate fraction')],
  [
    'money',
    set(
      'cost costs price prices fee salary salaries budget deficit money dollars pay amount fine bonus worth debt fund income revenue profit sum',
    ),
  ],
  [
    'quantity',
    set('age length height weight distance size duration temperature speed width depth altitude magnitude'),
  ],
  ['count', set('number total count score tally toll figure figures odds population margin result')],
  ['reason', set('reason reasons cause causes motive purpose explanation justification')],
  [
    'name',
    set(
      'company companies firm bank party team club organization organisation group agency department school university newspaper outlet paper magazine network website movie film book song ' +
        'album show series game app brand airline court committee bill law act program programme plan policy language religion species animal color colour word term title product model device virus ' +
        'disease drug award prize festival event war battle treaty operation op ship team sport channel platform',
    ),
  ],
];

const kinds = new Map(nouns.flatMap(([kind, words]) => [...words].map((word) => [word, kind] as const)));

/** What a noun after "what" or "which" asks for: "what year" a time, "which senator" a person. */
export const kindOfNoun = (noun: string): Wanted | undefined => kinds.get(noun);

/** Is it answered by a figure? */
export const isNumeric = (wanted: Wanted): boolean =>
  wanted === 'count' || wanted === 'money' || wanted === 'percent' || wanted === 'quantity';
