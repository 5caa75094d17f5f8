import { figuresCommand } from './figures.ts';
import { predictCommand } from './predict.ts';
import type { Subcommand } from './subcommand.ts';

/** In the order in which `--help` lists them. */
export const subcommands: readonly Subcommand[] = [figuresCommand, predictCommand];
