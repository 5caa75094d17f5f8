import type { Story } from '../story/story.ts';
import type { Token } from '../text/tokens.ts';
import type { Person } from './reading.ts';

export function findPeople(_story: Story, _tokens: readonly Token[]): Person[] {
  return [];
}
