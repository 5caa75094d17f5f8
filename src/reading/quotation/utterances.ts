import { isCalendar } from '../person/words.ts';
import { bodyEnd, contentStart, timeWord, turns } from './clause.ts';
import type { Content } from './content.ts';
import { type Cue, isPut } from './cue.ts';
import { isClass } from './cues.ts';
import { type Item, lower, pos } from './line.ts';
import { phraseAfter } from './phrase.ts';
import { isWorkTitle } from './work-title.ts';

/** Quoted stretches of a sentence that are whole utterances of a cue beside them. */
export class Utterances {
  private readonly text: string;
  private readonly items: readonly Item[];
  private readonly cues: readonly Cue[];
  private readonly end: number;

  constructor(text: string, items: readonly Item[], cues: readonly Cue[]) {
    this.text = text;
    this.items = items;
    this.cues = cues;
    this.end = bodyEnd(items);
  }

  /** Quoted stretches that are whole utterances of a cue beside them. */
  found(): Content[] {
    const found: Content[] = [];
    let open: Cue | null = null;
    this.items.forEach((item, at) => {
      if (!item.quoted) return;
      const tag = this.tagAfter(at);
      const intro = this.outermost(this.introBefore(at));
      if (intro && (!tag || !this.tagged(at) || intro.from > (found.at(-1)?.to ?? -1)) && this.complete(at)) {
        found.push({
          from: at,
          to: at + 1,
          cue: intro,
          pattern: lower(this.items[at - 1]) === ':' ? 'colon' : 'quote',
        });
        open = tag && this.tagged(at) ? tag : intro;
      } else if (tag && this.tagged(at)) {
        const from = isPut(this.items, tag) ? at : this.leftOf(at);
        found.push({ from, to: at + 1, cue: tag, pattern: 'tag' });
        open = tag;
      } else if (open && this.resumes(at, open) && !isWorkTitle(this.text, this.items, at)) {
        found.push({ from: at, to: at + 1, cue: open, pattern: 'resumed' });
      }
    });
    return found;
  }

  /** The cue whose clause begins right after the item. */
  private tagAfter(at: number): Cue | null {
    let next = at + 1;
    while (
      /^[,—–-]$|^(?:as|but|and)$/.test(lower(this.items[next])) ||
      (pos(this.items[next]) === 'ADV' && lower(this.items[next]) !== 'not')
    )
      next++;
    const cue = this.cues.find(({ from, source, inverted }) =>
      inverted ? from === next : source?.from === next && from > next,
    );
    if (!cue || cue.lemma === 'according to' || cue.rule === 'signature') return cue ?? null;
    if (isClass(cue.lemma, 'judge') && !isClass(cue.lemma, 'plain')) return null;
    for (let i = next; i < cue.from; i++) if (this.items[i]?.quoted) return null;
    return this.governs(cue) ? cue : null;
  }

  /** Nothing but insertions between speaker and cue: "the actor held an audition and asked" is no tag. */
  private governs({ source, from, inverted }: Cue): boolean {
    if (inverted || !source) return true;
    let inserted = false;
    for (let at = source.to; at < from; at++) {
      const word = lower(this.items[at]);
      if (/^[,(—–-]$|^(?:who|which|whose)$/.test(word)) inserted = true;
      if (pos(this.items[at]) === 'VERB' && !inserted && !/ing$/.test(word)) return false;
    }
    return true;
  }

  private tagged(at: number): boolean {
    const quoted = this.items[at]?.quoted;
    if (!quoted || isWorkTitle(this.text, this.items, at)) return false;
    return (
      /[,?!…—–-][’'”"]*\s*$/.test(this.text.slice(quoted.start, quoted.end)) ||
      /^[,—–-]$/.test(lower(this.items[at + 1])) ||
      this.words(at) > 3
    );
  }

  private words(at: number): number {
    const item = this.items[at];
    return item ? this.text.slice(item.start, item.end).trim().split(/\s+/).length : 0;
  }

  private capital(at: number): boolean {
    const quoted = this.items[at]?.quoted;
    return quoted
      ? /^[^\p{Ll}]*\p{Lu}/u.test(this.text.slice(quoted.start, quoted.start + 12).split(/\p{Ll}/u)[0] ?? '')
      : false;
  }

  /** The quoted stretch is all of what was said: it ends in a mark, or something that is no part of it follows. */
  private complete(at: number): boolean {
    const quoted = this.items[at]?.quoted;
    if (!quoted) return false;
    if (/[.,?!…—–][’'”"]*\s*$/.test(this.text.slice(quoted.start, quoted.end))) return true;
    const next = this.items[at + 1];
    if (!next || at + 1 >= this.end) return true;
    if (/^[.,;:—–(-]$/.test(lower(next))) return !(this.words(at) <= 2 && lower(next) !== ',');
    return this.capital(at) && this.words(at) >= 4;
  }

  /** The cue that leads up to the item: X said, "…"; told reporters: "…"; said in an interview, "…". */
  private introBefore(at: number): Cue | null {
    let before = at;
    while (before > 0 && /^[,:—–-]$|^that$/.test(lower(this.items[before - 1]))) before--;
    const cue = this.cues.filter(({ from, inverted }) => from < before && !inverted).at(-1);
    if (!cue) return null;
    if (isClass(cue.lemma, 'judge') && !isClass(cue.lemma, 'plain'))
      return cue.to === at && !this.extends(at) ? cue : null;
    if (cue.to === before && !(before === at && this.extends(at))) return cue;
    if (this.items.slice(cue.to, before).some(({ quoted }) => quoted)) return null;
    const punctuated = before < at;
    if (!(punctuated && lower(this.items[before]) === ':') && isWorkTitle(this.text, this.items, at))
      return null;
    const tail = this.tail(cue.to, before);
    return tail === before || (punctuated && lower(this.items[before]) === ':') || (punctuated && tail === -2)
      ? cue
      : null;
  }

  /** In "she says it shows that he is “unfit”" the words are hers. */
  private outermost(cue: Cue | null): Cue | null {
    if (!cue?.source || !/^(?:it|this|that)$/.test(lower(this.items[cue.source.from]))) return cue;
    const { from } = cue.source;
    const outer = this.cues.findLast((one) => one.from < from && !one.inverted && !one.passive);
    return outer && !this.items.slice(outer.from, from).some(({ quoted }) => quoted) ? outer : cue;
  }

  /** The clause goes on past the mark: “the deal” would be broken. */
  private extends(at: number): boolean {
    const next = this.items[at + 1];
    return (
      next !== undefined &&
      at + 1 < this.end &&
      !/^[.,;:?!—–-]$|^(?:and|but|or|in|on|at|during|after|when|as)$/.test(lower(next)) &&
      !this.complete(at)
    );
  }

  /** Past a hearer and adverbials; `limit` where nothing else is left. */
  private tail(from: number, limit: number): number {
    let at = from;
    const hearer = phraseAfter(this.items, at, limit);
    if (hearer) at = hearer.to;
    else if (pos(this.items[at]) === 'PRON' && at < limit) at++;
    while (at < limit) {
      const item = this.items[at];
      if (isCalendar(lower(item)) || pos(item) === 'ADV' || lower(item) === ',') at++;
      else if (turns(this.items, at) || this.opensClause(at)) return -1;
      else if (
        /^(?:ADP|SCONJ|PART)$/.test(pos(item)) ||
        timeWord.has(lower(item)) ||
        /^(?:when|while|after)$/.test(lower(item))
      ) {
        at++;
        while (at < limit && lower(this.items[at]) !== ',' && pos(this.items[at]) !== 'ADP') at++;
      } else return -1;
    }
    return limit;
  }

  /** "argued that Ortiz was away …": what follows is said in other words; "said that if she won, …" may still lead up. */
  private opensClause(at: number): boolean {
    const next = this.items[at + 1];
    const adverbial = /^(?:ADP|SCONJ|ADV)$/.test(pos(next)) || /^(?:if|when|while|once)$/.test(lower(next));
    return lower(this.items[at]) === 'that' && !adverbial;
  }

  /** Words before a tagged fragment belong to it: it was a “disaster,” he said. */
  private leftOf(at: number): number {
    const before = lower(this.items[at - 1]);
    if (at === 0 || this.items[at - 1]?.quoted || (this.capital(at) && /^[,:;—–-]$/.test(before))) return at;
    if ((this.capital(at) && this.words(at) > 4) || /^[—–-]$/.test(before)) return at;
    let from = at;
    while (from > 0 && !this.items[from - 1]?.quoted && !/^[;:]$/.test(lower(this.items[from - 1]))) from--;
    return contentStart(this.items, from);
  }

  /** “A,” X said, [who was there,] “B.” */
  private resumes(at: number, open: Cue): boolean {
    const after = Math.max(open.to, open.inverted ? (open.source?.to ?? 0) : 0);
    if (this.cues.some(({ from }) => from > open.from && from < at && from >= after)) return false;
    return (
      /^[,—–:;-]$|^(?:and|but|that)$/.test(lower(this.items[at - 1])) || after === at || this.capital(at)
    );
  }
}
