import type { Choice, Draft, Option } from './draft.ts';
import { sent, valueIn } from './draft.ts';
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

/** A draft as Discord puts it into an interaction; `focused` is the option being typed. */
export function dataOf(draft: Draft, focused?: Option): Record<string, unknown> {
  const filled = focused
    ? draft.filled.filter(({ option, text }) => option === focused || text.trim() !== '')
    : sent(draft);
  return {
    name: draft.command.name,
    options: filled.map((each) => ({
      name: each.option.name,
      type: each.option.type,
      value: each.option === focused ? each.text : valueIn(each),
      ...(each.option === focused ? { focused: true } : {}),
    })),
  };
}
