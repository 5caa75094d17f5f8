import type { Alteration, Verdict } from '../../answer/check.ts';

/** What `/check` says, in English. It never says true or false: it says what the story has. */
export const checkWords = {
  /** Name of the command in the menu of a message. */
  menu: 'Check against the story',
  verdicts: {
    exact: 'The story has it in these words',
    altered: 'The story has it otherwise',
    'other-speaker': 'The story gives these words to someone else',
    'other-number': 'The story has another number',
    'other-thing': 'The story has this number for something else',
    'report-not-quote': 'The story’s own report, not a quotation',
    'not-in-story': 'The story does not have this',
  } satisfies Record<Verdict, string>,
  cropped: 'The story has these words within a longer sentence',
  exactBy: (speaker: string) => `The story has these as the words of ${speaker}`,
  toldBy: (teller: string) => `They stand in the words of ${teller}, who quotes them.`,
  otherSpeaker: (speaker: string, claimed: string) =>
    `The story gives these words to ${speaker}, not to ${claimed}`,
  report: (speaker: string) => `The story reports this of ${speaker}, but not as a quotation`,
  claimed: (claim: string, speaker: string | null) =>
    speaker === null ? `Claimed: “${claim}”` : `Claimed as the words of ${speaker}: “${claim}”`,
  alterations: {
    'negation-dropped': 'A “not” of the story is missing in the claim.',
    'negation-added': 'The claim has a “not” that the story has not.',
    qualifier: 'How exact the number is differs: “at least”, “about”, “up to” and the like count.',
    negation: 'The words stand in the story, but under a “not” (or a denial) that the claim leaves out.',
    hedge: 'The words stand in the story, but with a “maybe” or an “I think” that the claim leaves out.',
    condition: 'The words stand in the story, but under a condition that the claim leaves out.',
    question: 'The words stand in the story as part of a question.',
    ellipsis: 'What the “…” leaves out turns the sense.',
    crop: 'The words stand in the story, but are cut out of a sentence that may turn them.',
    joined: 'Words from different places are put together as one.',
    bracket: 'The story does not bear out what stands in brackets.',
    name: 'Another name stands there in the story.',
    swapped: 'Who and what have changed places.',
    reworded: 'The words differ.',
  } satisfies Record<Alteration, string>,
  number: (claimed: string, story: string) => `The claim has ${claimed}, the story ${story}.`,
  pieces: (pieces: string) => `The pieces: ${pieces}`,
  difference: 'Word by word (struck through: only in the claim; bold: only in the story)',
  terminalDifference: 'Word by word ([-only in the claim-] {+only in the story+})',
  nearest: 'The nearest passage, which is not the same:',
  parts: (count: number) => (count === 1 ? 'One claim checked' : `${count} claims checked one by one`),
  nothing: 'Nothing in it can be checked: no quotation, no number, no sentence.',
};

export type CheckWords = typeof checkWords;
