import { z } from 'zod';

const cited = z.strictObject({
  story: z.string(),
  ref: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});

/** What a reader thought of an answer; nothing in it tells who that was. */
export const verdict = z.strictObject({
  verdict: z.enum(['right', 'wrong']),
  question: z.string(),
  answer: cited.nullable(),
  excerpts: z.array(cited),
});

export type Verdict = z.infer<typeof verdict>;
