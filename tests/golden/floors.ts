/** What the golden questions may not fall under, in percent. */
export const floors = {
  calibrated: { TRUST: 50, 'no-answer': 50 },
  never: { 'hit@1': 80, 'hit@3': 90, answer: 60 },
} as const;
