import { MessageFlags } from 'discord-api-types/v10';
import { noPings, type Reply } from './reply.ts';
import type { Words } from './words/words.ts';

/** What is kept of those who ask, which only they see. */
export function privacyReply(collectsFeedback: boolean, { privacy }: Words): Reply {
  const points = [...privacy.points, collectsFeedback ? privacy.feedbackOn : privacy.feedbackOff];
  const description = `${points.map((point) => `- ${point}`).join('\n')}\n\n${privacy.deletion}`;
  return {
    embeds: [{ title: privacy.title, description }],
    flags: MessageFlags.Ephemeral,
    allowed_mentions: noPings,
  };
}
