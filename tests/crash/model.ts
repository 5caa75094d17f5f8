import type { Owner } from '../../src/store/owner.ts';
import { type Step, serverOf } from './steps.ts';

/** What a writer has been told is there. */
export class Model {
  /** Texts of each story's versions, rising, by owner and id. */
  readonly stories: ReadonlyMap<string, readonly number[]>;
  readonly setting: string | null;
  readonly rated: readonly string[];

  constructor(
    stories: ReadonlyMap<string, readonly number[]> = new Map(),
    setting: string | null = null,
    rated: readonly string[] = [],
  ) {
    this.stories = stories;
    this.setting = setting;
    this.rated = rated;
  }

  after(step: Step, writer: number): Model {
    const stories = new Map(this.stories);
    switch (step.kind) {
      case 'put': {
        const key = keyOf(step.owner, step.id);
        return this.#with(stories.set(key, [...(stories.get(key) ?? []), step.words]));
      }
      case 'remove':
        stories.delete(keyOf(step.owner, step.id));
        return this.#with(stories);
      case 'settings':
        return new Model(stories, step.story, this.rated);
      case 'rate':
        return new Model(stories, this.setting, [...this.rated, step.question]);
      case 'forget':
        for (const key of stories.keys()) if (key.startsWith(`${serverOf(writer)} `)) stories.delete(key);
        return new Model(stories, null, this.rated);
    }
  }

  #with(stories: ReadonlyMap<string, readonly number[]>): Model {
    return new Model(stories, this.setting, this.rated);
  }
}

export const keyOf = (owner: Owner, id: string): string => `${owner} ${id}`;
