import { addCommand } from './add.ts';
import { askCommand } from './ask.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { feedbackCommand } from './feedback.ts';
import { figuresCommand } from './figures.ts';
import { indexCommand } from './index-stories.ts';
import { predictCommand } from './predict.ts';
import { quoteCommand } from './quote.ts';
import { registerCommand } from './register.ts';
import { restoreCommand } from './restore.ts';
import { startCommand } from './start.ts';
import { storyCommand } from './stories.ts';
import type { Subcommand } from './subcommand.ts';

/** In the order in which `--help` lists them. */
export const subcommands: readonly Subcommand[] = [
  askCommand,
  quoteCommand,
  figuresCommand,
  checkCommand,
  storyCommand,
  addCommand,
  indexCommand,
  startCommand,
  registerCommand,
  predictCommand,
  feedbackCommand,
  backupCommand,
  restoreCommand,
];
