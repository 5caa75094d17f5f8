/** Blocks of text in pages: as many on each as `target` characters hold, at least one. */
export function pagesOf<T>(blocks: readonly T[], lengthOf: (block: T) => number, target: number): T[][] {
  const pages: T[][] = [];
  let left = 0;
  for (const block of blocks) {
    const length = lengthOf(block) + 2;
    const page = pages.at(-1);
    if (page && length <= left) page.push(block);
    else {
      pages.push([block]);
      left = target;
    }
    left -= length;
  }
  return pages;
}

/** The page asked for, or the last one: the story may have changed since a button was shown. */
export const pageAt = (page: number, pages: number): number => Math.max(0, Math.min(page, pages - 1));
