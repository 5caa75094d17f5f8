import { command } from '../../commands/command.ts';
import { registryOf } from '../../commands/registry.ts';
import { noPings } from '../../src/present/reply.ts';

/** A command whose answers wait until the test lets them go. */
export function slowCommand() {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const reply = { content: 'at last', allowed_mentions: noPings };
  const file = { name: 'a.png', data: Buffer.from('png'), description: 'a chart' };
  const slow = command({
    payload: {
      name: 'slow',
      description: 'Takes its time.',
      options: [{ name: 'private', description: 'Only for you.', type: 5 }],
    },
    run: async () => {
      await gate;
      return { ...reply, files: [file] };
    },
    press: async ([kind]) => {
      await gate;
      return { kind: kind === 'update' ? 'update' : 'reply', reply };
    },
  });
  return { registry: registryOf([slow]), go };
}
