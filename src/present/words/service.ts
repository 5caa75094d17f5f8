/** What is said when a request cannot be served: one sentence of what is wrong, one of what to do. */
export const serviceWords = {
  unknownCommand:
    'This command is not one of mine any more. Reload Discord, then pick it from the list again.',
  changedOptions: 'This command has changed. Reload Discord, then fill it in again.',
  away: 'I cannot reach my stories at the moment, so nothing was changed. Please try again in a minute.',
  oldButton: 'This button is from an earlier version. Please ask again.',
  emptyMessage: 'This message has no text to check.',
  tooFast: (seconds: number) =>
    `That was a lot at once. Please wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, then ask again.`,
  failed: (id: string) =>
    `Something went wrong on my side. Please try again; if it stays, report the id \`${id}\`.`,
};

export type ServiceWords = typeof serviceWords;
