/** Marks that steer the direction or joining of text without being seen. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\ufff9-\ufffb]/g;

/** What XML 1.0 cannot hold, and lone halves of surrogate pairs. */
const notXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A label on one line that any renderer takes: no control characters, no direction marks, single blanks. */
export const plain = (label: string): string =>
  label.replace(notXml, '').replace(unseen, '').replace(/\s+/g, ' ').trim();

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export const escapeXml = (text: string): string =>
  text.replace(notXml, '').replace(/[&<>"']/g, (char) => entities[char] ?? '');
