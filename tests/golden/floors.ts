/** What the golden questions may not fall under, in percent. */
export const floors = {
  calibrated: { TRUST: 68, 'no-answer': 62 },
  never: { 'hit@1': 85, 'hit@3': 92, answer: 70 },
} as const;
