import type { Choice } from '../../src/present/choices.ts';
import { limits } from '../../src/present/limits.ts';
import { label } from '../../src/present/markdown.ts';
import { notice } from '../../src/present/notice.ts';
import type { Reply } from '../../src/present/reply.ts';
import { wordsFor } from '../../src/present/words/languages.ts';
import { bestNames, type Labelled, rankNames } from '../../src/search/names.ts';
import type { Context, Server } from '../command.ts';

/** Does what only those who manage a server may do in it; everyone else is told so. */
export async function managed(
  { server, locale }: Context,
  doing: (server: Server) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { stories } = wordsFor(locale);
  if (!server) return notice(stories.needsServer);
  if (!server.manages) return notice(stories.needsManager);
  return await doing(server);
}

interface Titled {
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

const labelled = <T extends Titled>(stories: readonly T[]): Labelled<T>[] =>
  stories.map((item) => ({ item, labels: [item.id, item.title, item.source] }));

/** Suggestions of stories that need not be opened. */
export const titledChoices = (stories: readonly Titled[], typed: string): Choice[] =>
  rankNames(labelled(stories), typed)
    .slice(0, limits.choice.count)
    .map(({ item: { id, title } }) => ({ name: label(title, limits.choice.name) || id, value: id }));

/** The one that is named by its id, or by its title without any doubt. */
export function titledAs<T extends Titled>(stories: readonly T[], asked: string): T | undefined {
  const exact = stories.find(({ id }) => id === asked.trim());
  if (exact) return exact;
  const [best, second] = bestNames(labelled(stories), asked);
  return best && !second ? best.item : undefined;
}
