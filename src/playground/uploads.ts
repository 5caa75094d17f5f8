import { randomUUID } from 'node:crypto';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
}

const mostKept = 3;

/** Files that the page has sent, for as long as the bot may ask for them: what Discord's CDN is to a real server. */
export class Uploads {
  readonly #kept: Upload[] = [];

  add(name: string, bytes: Buffer): Upload {
    const upload = { id: randomUUID(), name, bytes };
    this.#kept.push(upload);
    if (this.#kept.length > mostKept) this.#kept.shift();
    return upload;
  }

  get(id: string): Upload | undefined {
    return this.#kept.find((upload) => upload.id === id);
  }
}
