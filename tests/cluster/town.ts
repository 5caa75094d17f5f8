import type { Article } from '../../src/source/found.ts';

const syllables = [
  'ba',
  'de',
  'fi',
  'go',
  'ku',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'xo',
  'zu',
  'que',
];

/** A name that nothing else has: another for every number. */
function named(number: number): string {
  let name = '';
  for (let left = number, at = 0; at < 4; at++, left = Math.floor(left / syllables.length)) {
    name += syllables[left % syllables.length];
  }
  return `${name[0]?.toUpperCase()}${name.slice(1)}rn`;
}

/** An invented story of one server. None of its names is in the story of another. */
export interface Town {
  readonly guild: string;
  readonly id: string;
  readonly bridge: string;
  readonly town: string;
  readonly mayor: string;
  readonly weeks: number;
}

const perServer = 300;

export function townOf(server: number, number: number): Town {
  const first = 3 * (server * perServer + number);
  return {
    // Neighbours fall to different shards (`guild >> 22`).
    guild: String(1_300_000_000_000_000_000n + (BigInt(server) << 22n)),
    id: `bridge-${number}`,
    // A large odd factor spreads neighbours, so that no name is nearly another.
    bridge: named((first * 40_503) % 65_536),
    town: named(((first + 1) * 40_503) % 65_536),
    mayor: named(((first + 2) * 40_503) % 65_536),
    weeks: 3 + ((server * 7 + number) % 40),
  };
}

export const namesOf = ({ bridge, town, mayor }: Town): readonly string[] => [bridge, town, mayor];

export function articleOf({ bridge, town, mayor, weeks }: Town): Article {
  return {
    title: `${bridge} bridge closed`,
    source: `The ${town} Courier`,
    text: `The town of ${town} closed the ${bridge} bridge on Monday after cracks were found in two of its pillars.
‘The ${bridge} bridge will open again in ${weeks} weeks,’ Mayor Ann ${mayor} said on Tuesday.
The repair will cost ${weeks + 2} million euros, according to the council of ${town}.
About ${weeks}00 cars a day have to take the ferry meanwhile, ${mayor} said.`,
  };
}
