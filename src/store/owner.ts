import { z } from 'zod';

/** Whose stories: those that the operator gives to every server, or one Discord server's own. */
export type Owner = 'everyone' | `server-${string}`;

/** An owner as a folder's name, a column or an option has it: a server by its Discord id, 17 to 20 digits. */
export const owner: z.ZodType<Owner> = z.union([
  z.literal('everyone'),
  z.templateLiteral(['server-', z.string().regex(/^\d{17,20}$/)]),
]);

/** @param guild a Discord server's id */
export const server = (guild: string): Owner => owner.parse(`server-${guild}`);
