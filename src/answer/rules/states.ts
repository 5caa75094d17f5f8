import { stem } from '../../text/terms.ts';

/** States that exclude each other, a class each: who was injured did not die. */
const list =
  'die died dead death killed kill fatal fatally fatality deceased perish perished slain murder murdered drown drowned/' +
  'injure injured injury injuries wound wounded hurt hospitalised hospitalized/missing disappeared unaccounted vanished/' +
  'arrest arrested detain detained custody jailed imprisoned prisoner detainee/alive survive survived survivor survivors/' +
  'rescue rescued saved/displaced evacuated evacuate moved homeless fled/infected sick ill/' +
  'hired hire recruited/redundant dismissed/resigned quit/' +
  'vaccinated/unemployed jobless unemployment/freed released/' +
  'charged/convicted/acquitted/married/divorced/born';
const classes = list.split('/').map((words) => new Set(words.split(' ').map(stem)));

/** The classes of states that a word belongs to. */
export const statesOf = (one: string): readonly ReadonlySet<string>[] =>
  classes.filter((each) => each.has(one));
