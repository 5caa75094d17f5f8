/** Discord's refusal of the bot itself; the message tells the operator what to do. */
export class DiscordRefusal extends Error {
  override readonly name = 'DiscordRefusal';
}

export const unknownToken = (cause: unknown): DiscordRefusal =>
  new DiscordRefusal(
    'Discord does not know this DISCORD_TOKEN; copy it anew from the Bot page of your application.',
    { cause },
  );
