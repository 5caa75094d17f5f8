/** A button's state, all of it in its `custom_id`, so that it outlives restarts and works on any replica. */
export interface Press {
  /** The command whose `press` answers it. */
  readonly command: string;
  readonly parts: readonly string[];
}

const version = 'v1';
const longest = 100;

/** @throws {RangeError} over Discord's 100 characters: a button's state holds ids and offsets, a topic at most. */
export function encodePress(command: string, parts: readonly (string | number)[]): string {
  const id = [
    version,
    command,
    ...parts.map((part) => String(part).replace(/[%:]/g, encodeURIComponent)),
  ].join(':');
  if (id.length > longest) throw new RangeError(`button state of /${command} has ${id.length} characters`);
  return id;
}

/** Null for the buttons of another version, which the user is asked to call up again. */
export function decodePress(customId: string): Press | null {
  const [found, command, ...parts] = customId.split(':');
  if (found !== version || !command) return null;
  try {
    return { command, parts: parts.map(decodeURIComponent) };
  } catch {
    return null;
  }
}
