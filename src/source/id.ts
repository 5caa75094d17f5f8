const longest = 60;

/**
 * A story's id: its title in lower-case letters, digits and hyphens, cut between words, with a number behind it where
 * that is taken.
 */
export function idFor(title: string, taken: (id: string) => boolean): string {
  const slug = slugOf(title) || 'story';
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken(id)) return id;
  }
}

/** Empty for a title without a Latin letter or digit. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/['’‘ʼ\p{M}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1).replace(/-[^-]*$/, '');
  return cut.length > longest ? plain.slice(0, longest) : cut;
}
