import { z } from 'zod';

/** What a server has set for itself. */
export const settings = z.strictObject({
  /** Id of the story that is meant where a question names none; all are searched without. */
  story: z.string().optional(),
});

export type Settings = z.infer<typeof settings>;
