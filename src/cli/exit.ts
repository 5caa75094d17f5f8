/** What a process of the command line ends with. */
export const exit = { found: 0, notInStory: 1, badUsage: 2 } as const;

/** Bad usage: the message says what is wrong and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
