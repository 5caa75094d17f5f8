/** Collects what is wrong with a body, each with the place where it is wrong. */
export class Complaints {
  readonly all: string[] = [];

  add(where: string, what: string): void {
    this.all.push(`${where}: ${what}`);
  }

  /** A text that must be there, of at most `most` characters, that survives UTF-8. */
  text(where: string, value: unknown, most: number): value is string {
    if (typeof value !== 'string' || value.trim() === '') this.add(where, 'is empty');
    else if (value.length > most) this.add(where, `has ${value.length} characters of ${most}`);
    else if (/\p{Surrogate}/u.test(value)) this.add(where, 'has half a surrogate pair');
    else return true;
    return false;
  }

  optionalText(where: string, value: unknown, most: number): void {
    if (value !== undefined && value !== null && value !== '') this.text(where, value, most);
  }

  atMost(where: string, list: readonly unknown[], most: number): void {
    if (list.length > most) this.add(where, `has ${list.length} entries of ${most}`);
  }

  unique(where: string, list: readonly unknown[]): void {
    const twice = list.filter((each, at) => list.indexOf(each) !== at);
    if (twice.length > 0) this.add(where, `repeats ${JSON.stringify([...new Set(twice)])}`);
  }

  webLink(where: string, value: unknown, most: number): void {
    if (!this.text(where, value, most)) return;
    if (!/^https?:\/\/[^\s]+$/.test(value) || !URL.canParse(value))
      this.add(where, `is no web link: ${value}`);
  }
}
