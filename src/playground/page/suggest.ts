import { type Choice, dataOf } from './draft.ts';
import type { Suggest } from './fields.ts';
import { interact } from './transport.ts';

const pause = 120;

/** Asks the bot as one types: after a pause, and with only the latest question's answer taken. */
export function suggester(): Suggest {
  let latest = 0;
  let running = new AbortController();
  return async (draft, option) => {
    const turn = ++latest;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (turn !== latest) return null;
    try {
      const { data } = await interact({ type: 4, data: dataOf(draft, option) }, signal);
      return turn === latest ? ((data?.choices ?? []) as readonly Choice[]) : null;
    } catch {
      return turn === latest ? [] : null;
    }
  };
}
