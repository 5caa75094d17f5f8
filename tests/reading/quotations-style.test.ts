import { describe, expect, test } from 'vitest';
import { direct, heard } from './heard.ts';

/** Marks and manners of the press, each with a text of its own. */
const cases: [manner: string, text: string, said: string[]][] = [
  [
    'single marks with apostrophes and possessives inside',
    '‘It’s the growers’ market, and the growers’ money. We won’t give it up,’ said Ines Hallam, who has sold plums there since 2004. ‘Nobody’s asked us.’',
    [
      'Ines Hallam: It’s the growers’ market, and the growers’ money. We won’t give it up,',
      'Ines Hallam: Nobody’s asked us.',
    ],
  ],
  [
    'a possessive at the end of a sentence inside single marks',
    '‘The decision was never ours. It was the trustees’. They chose to close the baths,’ Hugo Marsh told the meeting.',
    ['Hugo Marsh: The decision was never ours. It was the trustees’. They chose to close the baths,'],
  ],
  [
    'elisions',
    '‘Back in the ’80s we’d have told ’em where to go,’ said Dot Pascoe, 83. ‘It was all fish ’n’ chips and no ’buts about it.’',
    [
      'Dot Pascoe: Back in the ’80s we’d have told ’em where to go,',
      'Dot Pascoe: It was all fish ’n’ chips and no ’buts about it.',
    ],
  ],
  [
    'double marks inside single ones',
    '‘When they told us “leave by noon”, we laughed,’ said Karel Brandt, the lock keeper. ‘Nobody calls a flood “managed”.’',
    [
      'Karel Brandt: When they told us “leave by noon”, we laughed,',
      'Karel Brandt: Nobody calls a flood “managed”.',
    ],
  ],
  [
    'single marks inside double ones',
    '“She said, ‘Wait here,’ and then the roof went,” Amadou Keita said.',
    ['Amadou Keita: She said, ‘Wait here,’ and then the roof went,'],
  ],
  [
    'straight double marks',
    '"We had no warning," said Lotte Friis. "None."',
    ['Lotte Friis: We had no warning,', 'Lotte Friis: None.'],
  ],
  [
    'straight single marks',
    "'We don't want the players' bus here,' said Owen Tudge. 'It's too loud.'",
    ["Owen Tudge: We don't want the players' bus here,", "Owen Tudge: It's too loud."],
  ],
  [
    'two apostrophes for a double mark',
    "''The harbor can't take it,'' Ms. Quill said. ''Not this year.''",
    ["Quill: The harbor can't take it,", 'Quill: Not this year.'],
  ],
  [
    'marks the wrong way round',
    '”We shall rebuild it stone by stone.“ — Pavel Horak',
    ['Pavel Horak: We shall rebuild it stone by stone.'],
  ],
  [
    'a quotation over three paragraphs, its mark opened anew in each',
    'Dr Maud Ellery wrote to the council after the fire.\n\n“The alarms were silent for ten minutes.\n\n“Two floors had no stairs to speak of.\n\n“I do not want a scapegoat. I want doors that open,” she said.',
    [
      'Maud Ellery: The alarms were silent for ten minutes.',
      'Maud Ellery: Two floors had no stairs to speak of.',
      'Maud Ellery: I do not want a scapegoat. I want doors that open,',
    ],
  ],
  [
    'a speaker named first, then reopened paragraphs',
    'Bruno Tessier said: “We counted nine boats.\n\n“By morning there were six.”',
    ['Bruno Tessier: We counted nine boats.', 'Bruno Tessier: By morning there were six.'],
  ],
  [
    'a list with colons',
    'Reaction to the ruling:\n\nHeadteacher Ngozi Obi: “We are relieved.”\n\nParent Lars Holm: “It changes nothing.”',
    ['Ngozi Obi: We are relieved.', 'Lars Holm: It changes nothing.'],
  ],
  [
    'a headline with a colon',
    'Port chief: ‘We can’t wait for the dredger’\n\nNuria Casals, the port chief, was speaking on Monday.',
    ['Port chief: We can’t wait for the dredger'],
  ],
  [
    'a tag that interrupts',
    '“The trouble,” Femi Adeyo said, “isn’t the rain; it’s the drains.”',
    ['Femi Adeyo: The trouble,', 'Femi Adeyo: isn’t the rain; it’s the drains.'],
  ],
  [
    'an inverted tag with an apposition and an adverbial',
    '"No pump was ever switched off," said Greta Lind, a former engineer who now teaches in Malmo, in a letter. "Not one," she added.',
    ['Greta Lind: No pump was ever switched off,', 'Greta Lind: Not one,'],
  ],
  [
    'a question with its tag',
    '“Who pays?” asked Rosa Minghetti. “Who ever pays?”',
    ['Rosa Minghetti: Who pays?', 'Rosa Minghetti: Who ever pays?'],
  ],
  [
    'a passive with its agent',
    '“The water is safe to drink,” villagers were told by Northern Water last month.',
    ['Northern Water: The water is safe to drink,'],
  ],
  [
    'a follow-up paragraph with no tag',
    'Tomas Reyl looked at the empty shelves. “Nobody told the bakers,” he said of the strike.\n\n“Nobody tells us anything.”',
    ['Tomas Reyl: Nobody told the bakers,', 'Tomas Reyl: Nobody tells us anything.'],
  ],
  [
    'brackets inside',
    '“At this point, (there’s) little to add [for now],” Mayor Ada Lindqvist said.',
    ['Ada Lindqvist: At this point, (there’s) little to add [for now],'],
  ],
  [
    'dashes around the tag',
    '“If the dam goes” — Hanna Vogt paused — “we all go,” she said.',
    ['Hanna Vogt: If the dam goes', 'Hanna Vogt: we all go,'],
  ],
];

describe('marks and manners', () => {
  test.each(cases)('%s', (_manner, text, said) => {
    expect(direct(text)).toEqual(said);
  });

  test('a film title is no quotation, what is said of it is', () => {
    const text =
      'The film “Low Tide” opened on Friday. Director Noor Bakker said she was pleased. “People came,” she said.';
    expect(heard(text)).toEqual([
      'indirect: Noor Bakker: she was pleased',
      'direct: Noor Bakker: People came,',
    ]);
  });

  test('a scare quote without a speaker is no quotation', () => {
    expect(heard('Two firms were fined for selling “miracle” cures at the spring fair.')).toEqual([]);
  });

  test('words that someone refuses to speak of are not theirs', () => {
    expect(direct('Ana Sorel would not elaborate on the ‘other options’ under review.')).toEqual([]);
  });
});
