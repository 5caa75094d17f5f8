/** What is said when a request cannot be served: one sentence of what is wrong, one of what to do. */
export const serviceWords = {
  unknownCommand:
    'This command is not one of mine any more. Reload Discord, then pick it from the list again.',
  changedOptions: 'This command has changed. Reload Discord, then fill it in again.',
  oldButton: 'This button is from an earlier version. Please ask again.',
  emptyMessage: 'This message has no text to check.',
  failed: (id: string) =>
    `Something went wrong on my side. Please try again; if it stays, report the id \`${id}\`.`,
  emptyQuestion: 'There is no question in this. Ask something, such as "who said what about the talks?"',
  questionTooLong: (most: number) =>
    `This question is too long. Please put it in at most ${most.toLocaleString('en')} characters.`,
  unknownStory: (nearest: readonly string[]) =>
    nearest.length > 0
      ? `I do not know this story. Did you mean ${nearest.map((name) => `**${name}**`).join(', ')}?`
      : 'I do not know this story. Pick one from the suggestions as you type.',
  emptyLibrary: 'I have no story to answer from yet. Whoever runs me can add one to the stories folder.',
} as const;
