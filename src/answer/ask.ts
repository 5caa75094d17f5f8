import type { Library } from '../search/library.ts';
import type { Answer } from './answer.ts';

export interface AskRequest {
  readonly question: string;
  /** A story's id; without it all stories are searched. */
  readonly story?: string | undefined;
  /** `never` shows the best guess always, for measuring ranking alone. */
  readonly refusal?: 'calibrated' | 'never' | undefined;
}

/** @throws {RequestError} on an empty question or an unknown story */
export function ask(_library: Library, _request: AskRequest): Answer {
  return { status: 'not-in-story', nearest: [], confidence: 0 };
}
