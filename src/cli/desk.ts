import { join } from 'node:path';
import { type Config, home } from '../config.ts';
import { FeedbackFile, type Ratings } from '../discord/feedback.ts';
import type { Logger } from '../discord/log.ts';
import type { Keeping } from '../discord/scope.ts';
import { loadKnowledge } from '../index/load.ts';
import { Intake, type IntakeOptions } from '../intake/intake.ts';
import { Libraries } from '../search/libraries.ts';
import { openStore } from './library.ts';

/** All that a bot answers from and keeps. */
export interface Desk {
  readonly libraries: Libraries;
  readonly keeping: Keeping;
  readonly feedback: Ratings | undefined;
  close(): Promise<void>;
}

/**
 * @param attachments where attachments may come from; Discord's own hosts unless told
 * @throws {StoreError} `away`, `version`; {IndexError} or {StoryFileError} for a built-in story
 */
export async function openDesk(
  config: Config,
  log: Logger,
  attachments?: IntakeOptions['attachments'],
): Promise<Desk> {
  const builtIn = loadKnowledge(config.knowledge);
  const store = await openStore(config);
  const libraries = new Libraries(builtIn, store, {
    onLost: (owner, id, err) => log.error({ owner, story: id, err }, 'a story is left out'),
  });
  const file = join(home, 'dist', 'thread.js');
  const onRefused = (reason: string) => log.info({ reason }, 'a story was not taken in');
  const intake = new Intake({ store, builtIn, file, limits: config.limits, attachments, onRefused });
  return {
    libraries,
    keeping: { store, intake },
    feedback: ratingsOf(config, (verdict) => store.rate(verdict)),
    async close() {
      await intake.close();
      await store.close();
    },
  };
}

function ratingsOf({ feedback, feedbackFile }: Config, rate: Ratings['add']): Ratings | undefined {
  if (feedbackFile !== undefined) return new FeedbackFile(feedbackFile);
  return feedback ? { add: rate } : undefined;
}
