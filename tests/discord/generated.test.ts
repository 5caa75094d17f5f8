import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dispatch } from '../../src/discord/dispatch.ts';
import { FeedbackFile } from '../../src/discord/feedback.ts';
import { createLog } from '../../src/discord/log.ts';
import type { Response } from '../../src/discord/response.ts';
import { Libraries } from '../../src/search/libraries.ts';
import { anyInteraction, hostileStories } from './hostile.ts';
import { asReceived, messageWith, press } from './interactions.ts';
import { responseProblems } from './rules/body.ts';

/** Repeatable; another seed is one variable away. */
const seed = Number(process.env.SEED ?? 20_261);
const libraries = 100;
const each = 20;

test('2,000 replies to hostile options on hostile stories, and their buttons: Discord would take every one', async () => {
  let replies = 0;
  const sample = fc.array(anyInteraction, { minLength: each, maxLength: each });
  await fc.assert(
    fc.asyncProperty(hostileStories, sample, async (stories, interactions) => {
      const failures: string[] = [];
      const log = createLog('error', { write: (line) => void failures.push(line) });
      const context = {
        libraries: new Libraries(stories, null),
        log,
        feedback: new FeedbackFile('/dev/null'),
      };
      for (const interaction of interactions) {
        const response = await dispatch(interaction, context);
        replies++;
        expect(responseProblems(response)).toEqual([]);
        const id = firstButton(response);
        if (!id) continue;
        const message = messageWith(asReceived(response.data));
        expect(responseProblems(await dispatch(press(id, message), context))).toEqual([]);
      }
      expect(failures).toEqual([]);
    }),
    { numRuns: libraries, seed, endOnFailure: process.env.SHRINK === undefined },
  );
  expect(replies).toBeGreaterThanOrEqual(libraries * each);
}, 120_000);

/** A button of the reply, another one for another reply. */
function firstButton(response: Response): string | undefined {
  const ids = Array.from(
    JSON.stringify(response.data ?? {}).matchAll(/"custom_id":"([^"]+)"/g),
    ([, id]) => id,
  );
  return ids[JSON.stringify(response).length % (ids.length || 1)];
}
