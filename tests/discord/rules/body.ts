import { type APIInteractionResponse, InteractionResponseType as Type } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { Response } from '../../../src/discord/response.ts';
import { messageOf } from '../../../src/discord/response.ts';
import type { Reply } from '../../../src/present/reply.ts';
import { checkChoices, checkCommands } from './commands.ts';
import { Complaints } from './complain.ts';
import { checkMessage, type MessageBody } from './message.ts';
import { schemaProblems } from './openapi.ts';

const schemaOf: Partial<Record<Type, string>> = {
  [Type.Pong]: 'PongInteractionCallbackRequest',
  [Type.ChannelMessageWithSource]: 'CreateMessageInteractionCallbackRequest',
  [Type.DeferredChannelMessageWithSource]: 'CreateMessageInteractionCallbackRequest',
  [Type.DeferredMessageUpdate]: 'UpdateMessageInteractionCallbackRequest',
  [Type.UpdateMessage]: 'UpdateMessageInteractionCallbackRequest',
  [Type.ApplicationCommandAutocompleteResult]: 'ApplicationCommandAutocompleteCallbackRequest',
};

/** What is wrong with the answer to an interaction; `files` are the names of those that go with it. */
export function callbackProblems(body: APIInteractionResponse, files: readonly string[] = []): string[] {
  const to = new Complaints();
  const schema = schemaOf[body.type];
  if (!schema) return [`type: ${body.type} is not one that the bot answers with`];
  switch (body.type) {
    case Type.ChannelMessageWithSource:
    case Type.UpdateMessage:
      checkMessage(to, (body.data ?? {}) as MessageBody, { files, edit: body.type === Type.UpdateMessage });
      break;
    case Type.DeferredChannelMessageWithSource:
      if (Object.keys(body.data ?? {}).some((key) => key !== 'flags'))
        to.add('data', 'a deferral has flags alone');
      if ((body.data?.flags ?? 0) & ~64) to.add('flags', 'a deferral takes EPHEMERAL alone');
      break;
    case Type.ApplicationCommandAutocompleteResult:
      checkChoices(to, 'choices', (body.data.choices ?? []) as { name: string; value: string }[]);
      break;
  }
  return [...to.all, ...schemaProblems(schema, body)];
}

/** PATCH `@original`. */
export function editProblems(body: MessageBody, files: readonly string[] = []): string[] {
  const to = new Complaints();
  checkMessage(to, body, { files, edit: true });
  return [...to.all, ...schemaProblems('IncomingWebhookUpdateRequestPartial', body)];
}

/** A further message to the same interaction. */
export function followUpProblems(body: MessageBody, files: readonly string[] = []): string[] {
  const to = new Complaints();
  checkMessage(to, body, { files, edit: false });
  return [...to.all, ...schemaProblems('IncomingWebhookRequestPartial', body)];
}

/** PUT of all commands. */
export function commandProblems(body: readonly unknown[]): string[] {
  const to = new Complaints();
  checkCommands(to, body);
  return [...to.all, ...body.flatMap((each) => schemaProblems('ApplicationCommandUpdateRequest', each))];
}

export const responseProblems = ({ files, ...body }: Response): string[] =>
  callbackProblems(
    body as APIInteractionResponse,
    files.map(({ name }) => name),
  );

/** Fails the test where Discord would refuse the reply or lose a part of it. */
export function expectValidReply(reply: Reply): void {
  expect(responseProblems(messageOf(reply))).toEqual([]);
}
