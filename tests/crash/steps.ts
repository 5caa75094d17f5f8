import { type Draft, draftOf } from '../../src/store/draft.ts';
import { type Owner, server } from '../../src/store/owner.ts';
import type { Store } from '../../src/store/store.ts';

/** What a writer is about to do. `words` names the text that a story gets. */
export type Step =
  | { readonly kind: 'put'; readonly owner: Owner; readonly id: string; readonly words: number }
  | { readonly kind: 'remove'; readonly owner: Owner; readonly id: string }
  | { readonly kind: 'settings'; readonly owner: Owner; readonly story: string }
  | { readonly kind: 'rate'; readonly question: string }
  | { readonly kind: 'forget'; readonly owner: Owner };

/** A line that a writer says: a step that it begins, or that it was told is done. */
export interface Said {
  readonly number: number;
  readonly begins?: Step;
  readonly ready?: true;
}

export const textOf = (id: string, words: number): string =>
  `The gate of ${id} failed ${words} times on Monday, harbour master Ida Tarn said.\n\n“Gate ${id} is worn out,” Tarn said. Repairs take ${words} days.\n`;

const textsEach = 4;

/** The drafts of some writers as one text: a writer that has to read stories itself would be long in starting. */
export function draftsText(writers: number): string {
  const drafts = Array.from({ length: writers }, (_, writer) => idsOf(writer))
    .flat()
    .flatMap((id) =>
      Array.from({ length: textsEach }, (_, words) => [`${id} ${words}`, draftFor(id, words)]),
    );
  return JSON.stringify(drafts, (_, value) => (value instanceof Uint32Array ? [...value] : value));
}

export function draftsIn(text: string): ReadonlyMap<string, Draft> {
  const read = JSON.parse(text) as [string, Draft][];
  return new Map(
    read.map(([key, { sketch, ...draft }]) => [
      key,
      { ...draft, sketch: { words: sketch.words, least: Uint32Array.from(sketch.least) } },
    ]),
  );
}

const draftFor = (id: string, words: number): Draft =>
  draftOf(id, { title: `Gate ${id}`, source: 'The Ostmere Courier', text: textOf(id, words) });

/** A writer's own: what it has in common with others is the place, its locks and its catalogues. */
export const idsOf = (writer: number): string[] => [0, 1, 2].map((at) => `w${writer}-${at}`);
export const serverOf = (writer: number): Owner => server(String(100000000000000000n + BigInt(writer)));
export const shared: Owner = 'everyone';

export function nextStep(writer: number, number: number, random: () => number): Step {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const owner = random() < 0.6 ? shared : serverOf(writer);
  const id = pick(idsOf(writer));
  const dice = random();
  if (dice < 0.6) return { kind: 'put', owner, id, words: Math.floor(random() * textsEach) };
  if (dice < 0.8) return { kind: 'remove', owner, id };
  if (dice < 0.88) return { kind: 'settings', owner: serverOf(writer), story: `${id}-${number}` };
  if (dice < 0.97) return { kind: 'rate', question: `${writer} ${number}?` };
  return { kind: 'forget', owner: serverOf(writer) };
}

export async function take(
  store: Store,
  step: Step,
  draft: (id: string, words: number) => Draft,
): Promise<void> {
  switch (step.kind) {
    case 'put': {
      const newest = (await store.list(step.owner)).find(({ id }) => id === step.id);
      await store.put(step.owner, draft(step.id, step.words), newest?.version ?? 0);
      return;
    }
    case 'remove':
      await store.remove(step.owner, step.id);
      return;
    case 'settings':
      return await store.saveSettings(step.owner, { story: step.story });
    case 'rate':
      return await store.rate({ verdict: 'right', question: step.question, answer: null, excerpts: [] });
    case 'forget':
      return await store.forget(step.owner);
  }
}
