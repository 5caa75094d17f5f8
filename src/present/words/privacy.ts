/** What `/privacy` says, in English. */
export const privacyWords = {
  title: 'What I keep about you: nothing',
  points: [
    'What you ask is answered and forgotten. No question, name or message is stored.',
    'I see what you send me with a command, and nothing else: I cannot read the channel.',
    'My log has the command, how long it took and how it ended, under Discord’s number for that one use; not who asked, nor what.',
    'Against floods, I count your last few commands in memory, for some seconds.',
    'What the managers of a server add as stories is kept for that server alone, until they remove it: the text and what was read in it, not who added it.',
  ],
  feedbackOff: 'Whether an answer was right or wrong is not collected here.',
  feedbackOn:
    'If you press “Right” or “Wrong” under an answer, that is saved with the question and the places in the story that were shown; not who pressed.',
  deletion:
    'So there is nothing of yours to delete here. The replies are messages on Discord, under Discord’s own privacy policy.',
};

/** What the feedback buttons say, in English. */
export const feedbackWords = {
  right: 'Right',
  wrong: 'Wrong',
  thanks: 'Thank you. It is saved without your name, and helps to mend what is wrong.',
};

export type PrivacyWords = typeof privacyWords;
export type FeedbackWords = typeof feedbackWords;
