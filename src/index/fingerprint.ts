import { createHash } from 'node:crypto';
import type { Story } from '../story/story.ts';

export const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/**
 * Changes with the story's words, with what is known about it, and with how it is cut into paragraphs and sentences,
 * whose numbers an index rests on.
 */
export function fingerprintOf({ text, paragraphs, sentences, ...about }: Story): string {
  const cuts = [
    paragraphs.map(({ start, end, role }) => [start, end, role]),
    sentences.map(({ start, end, paragraph }) => [start, end, paragraph]),
  ];
  const known = Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([known, cuts, text]));
}
