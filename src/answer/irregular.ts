import { stem } from '../text/terms.ts';

const list =
  'be was were been is are am;begin began begun;become became;bear bore born;beat beaten;bite bit bitten;bleed bled;blow blew blown;break broke broken;bring brought;' +
  'build built;burn burnt;buy bought;catch caught;choose chose chosen choice;come came;cut cuts;deal dealt;die dead death died;dig dug;do did done;draw drew drawn;' +
  'drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fly flew flown flight;forbid forbade forbidden;' +
  'forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown growth;hang hung;have had has;hear heard;' +
  'hide hid hidden;hold held;keep kept;know knew known;lay laid;lead led;leave left;lend lent;lie lay lain;lose lost loss;make made;mean meant;meet met;pay paid;' +
  'ride rode ridden;ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold sale;send sent;shake shook shaken;shoot shot;show shown;' +
  'shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;speak spoke spoken;spend spent;stand stood;steal stole stolen;stick stuck;strike struck stricken;' +
  'swear swore sworn;sweep swept;swim swam swum;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;understand understood;' +
  'wake woke woken;wear wore worn;win won;withdraw withdrew withdrawn;write wrote written;wound wounded injure injured hurt;kill killed dead;marry married marriage wife husband;' +
  'decide decision;respond response;arrive arrival;refuse refusal;propose proposal;deny denial denied;destroy destruction;invade invasion;explode explosion;' +
  'collide collision;expand expansion;extend extension;permit permission;admit admission;succeed success;weigh weight;high height;long length;wide width;strong strength;' +
  'analyze analysis analyse;advise advice;believe belief;lose loss;prove proof proven;live life lives;sign signature;child children;woman women;man men;person people';

const groups = new Map<string, string[]>();
for (const group of list.split(';')) {
  const stems = group.split(' ').map(stem);
  for (const one of stems)
    groups.set(one, [...(groups.get(one) ?? []), ...stems.filter((other) => other !== one)]);
}

/** Stems of a word's other forms where no rule makes one from the other: "withdrawn" for "withdrew". */
export const otherForms = (one: string): readonly string[] => groups.get(one) ?? [];
