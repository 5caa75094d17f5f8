import { isCalendar } from '../person/words.ts';
import { bodyEnd, contentStart, finiteAfter, isAdjunct, phraseLike, thatAfter, timeWord } from './clause.ts';
import type { Cue } from './cue.ts';
import { cueLemma, isClass } from './cues.ts';
import { type Item, lower, pos } from './line.ts';
import { phraseAfter } from './phrase.ts';
import { isWorkTitle } from './work-title.ts';

/** What a cue gives to its speaker: item indexes, end exclusive. */
export interface Content {
  readonly from: number;
  readonly to: number;
  readonly cue: Cue;
  /** How the content hangs on the cue. */
  readonly pattern: Pattern;
}

export type Pattern =
  | 'tag' // "…, X said"
  | 'resumed' // "…, X said, …"
  | 'quote' // X said, "…"
  | 'colon' // X said: …
  | 'that'
  | 'clause'
  | 'question'
  | 'infinitive'
  | 'object'
  | 'judged'
  | 'according';

/** The contents of a sentence's cues, outermost only: what is reported inside of a report is left alone. */
export function contentsOf(text: string, items: readonly Item[], cues: readonly Cue[]): Content[] {
  const line = new Sentence(text, items, cues);
  const quoted = line.quotedContents();
  const plain = line.plainContents(quoted);
  return [...quoted, ...plain].sort((a, b) => a.from - b.from);
}

class Sentence {
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
  quotedContents(): Content[] {
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
        const from = this.leftOf(at);
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

  /** Reports without marks, and with marks around a part of them only. */
  plainContents(quoted: readonly Content[]): Content[] {
    const found: Content[] = [];
    const taken = (from: number, to: number) => quoted.some((one) => one.from < to && from < one.to);
    const used = new Set(quoted.map(({ cue }) => cue));
    let from = 0;
    const tag = this.cues.filter((cue) => !used.has(cue) && this.isTag(cue)).at(-1);
    if (tag) {
      const tagStart = Math.min(tag.from, tag.source?.from ?? tag.from);
      let left = tagStart;
      while (left > 0 && /^[,—–-]$|^as$/.test(lower(this.items[left - 1]))) left--;
      const start = contentStart(this.items, this.afterQuoted(quoted, left));
      const tagEnd = Math.max(tag.to, tag.inverted ? (tag.source?.to ?? 0) : 0);
      if (left > start && !taken(start, left))
        found.push({ from: start, to: left, cue: tag, pattern: 'tag' });
      from = tagEnd;
      const comma = this.tagTail(tagEnd);
      if (comma >= 0 && comma + 1 < this.end) {
        const next = comma + 1;
        const participle = cueLemma(lower(this.items[next])) && /ing$/.test(lower(this.items[next]));
        if (!participle && !/^(?:who|which|whose)$/.test(lower(this.items[next]))) {
          const to = this.contentEnd(next, quoted);
          const resume = contentStart(this.items, next);
          if (to > resume && !taken(resume, to))
            found.push({ from: resume, to, cue: tag, pattern: 'resumed' });
          from = to;
        } else from = next;
      }
    }
    for (const cue of this.cues) {
      if (cue.from < from || cue === tag || used.has(cue)) continue;
      if (taken(cue.from, cue.to)) continue;
      const content = this.complement(cue, quoted);
      if (!content || taken(content.from, content.to)) continue;
      found.push(content);
      from = content.to;
    }
    return found;
  }

  private afterQuoted(quoted: readonly Content[], before: number): number {
    return quoted.filter(({ to }) => to <= before).at(-1)?.to ?? 0;
  }

  /** A tag stands after or amid what is said: a comma or a quotation before it, nothing it governs after it. */
  private isTag(cue: Cue): boolean {
    const { items, end } = this;
    const start = Math.min(cue.from, cue.source?.from ?? cue.from);
    const before = items[start - 1];
    if (!before || cue.rule === 'same-subject') return false;
    const opens = before.quoted !== null || /^[,—–]$|^as$/.test(lower(before));
    const told = cue.lemma === 'according to' && start > 1;
    if (
      !(opens || told) ||
      !items.slice(0, start).some(({ quoted, token }) => quoted || /\p{L}/u.test(token.text))
    )
      return false;
    if (told) return true;
    if (isClass(cue.lemma, 'judge') && !isClass(cue.lemma, 'plain')) return false;
    const after = Math.max(cue.to, cue.inverted ? (cue.source?.to ?? 0) : 0);
    if (after >= end) return true;
    if (items[after]?.quoted) return false;
    if (lower(items[after]) === ',') return !(isAdjunct(items, 0, start - 1) && items[after + 1]?.quoted);
    if (cue.inverted) return true;
    return this.tagTail(after) === -2;
  }

  /**
   * Past the adverbials of a tag ("in an interview on Monday"): the comma that ends them, -2 where they run to the
   * sentence's end, -1 where they are none.
   */
  private tagTail(from: number): number {
    const { items, end } = this;
    let at = from;
    if (
      at < end &&
      /^(?:NOUN|PROPN|PRON|DET)$/.test(pos(items[at])) &&
      isClass(cueLemma(lower(items[at - 1])) ?? '', 'object')
    )
      at = phraseAfter(items, at, end)?.to ?? at;
    while (at < end) {
      const item = items[at];
      if (lower(item) === ',') return at;
      if (isCalendar(lower(item)) || pos(item) === 'ADV') at++;
      else if (
        /^(?:ADP|SCONJ)$/.test(pos(item)) ||
        timeWord.has(lower(item)) ||
        /^(?:when|to)$/.test(lower(item))
      ) {
        if (/^(?:that|whether|if)$/.test(lower(item))) return -1;
        while (at < end && lower(items[at]) !== ',' && lower(items[at]) !== 'that') at++;
        if (lower(items[at]) === 'that') return -1;
      } else return -1;
    }
    return -2;
  }

  private complement(cue: Cue, quoted: readonly Content[]): Content | null {
    const { items, end } = this;
    if (cue.lemma === 'according to') {
      const after = cue.source?.to ?? cue.to;
      const comma = items.findIndex((item, at) => at >= after && lower(item) === ',');
      if (cue.from > 1 || comma < 0) return null;
      return { from: comma + 1, to: end, cue, pattern: 'according' };
    }
    if (cue.inverted) return null;
    const make = (from: number, pattern: Pattern): Content | null => {
      const to = this.contentEnd(from, quoted);
      return to > from ? { from, to, cue, pattern } : null;
    };
    let at = cue.to;
    if (isClass(cue.lemma, 'judge') && !isClass(cue.lemma, 'plain')) {
      if (/^(?:on|for|by|to)$/.test(lower(items[at]))) at++;
      return at < end && phraseLike(items, at) ? make(at, 'judged') : null;
    }
    const object = isClass(cue.lemma, 'object');
    if (object) {
      const hearer = phraseAfter(items, at, end);
      if (hearer && lower(items[at]) !== 'that') at = hearer.to;
    }
    while (at < end && (pos(items[at]) === 'ADV' || isCalendar(lower(items[at])))) at++;
    const that = thatAfter(items, at, end);
    if (that >= 0) return make(that, 'that');
    if (lower(items[at]) === ':') return make(at + 1, 'colon');
    if (lower(items[at]) === ',' && items[at + 1]?.quoted) return make(at + 1, 'quote');
    if (items[at]?.quoted) return make(at, 'quote');
    if (/^(?:whether|if|how|why|what|who|where|when)$/.test(lower(items[at]))) return make(at, 'question');
    if (lower(items[at]) === 'to' && pos(items[at + 1]) === 'VERB') return make(at, 'infinitive');
    if (!phraseLike(items, at)) return null;
    if (finiteAfter(items, at, end)) return make(at, 'clause');
    return object && at > cue.to ? null : make(at, 'object');
  }

  /** The clause's end: the sentence's, or where another cue of the same level takes over. */
  private contentEnd(from: number, quoted: readonly Content[]): number {
    const { items, cues } = this;
    const wall = quoted
      .filter((one) => one.from > from)
      .map(({ from: at, cue }) =>
        cue.from < at && cue.from > from ? Math.min(cue.from, cue.source?.from ?? cue.from) : at,
      )[0];
    const end = Math.min(this.end, wall ?? this.end);
    for (let at = from + 1; at < end; at++) {
      const word = lower(items[at]);
      if (
        items[at]?.quoted &&
        at + 1 < end &&
        this.cues.some((cue) => cue.from === at + 1 && /ing$/.test(lower(items[at + 1])))
      )
        return at + 1;
      if (word === ',' || word === '—' || word === '–') {
        const next = lower(items[at + 1]);
        if (next === 'according') return at;
        if (/ing$/.test(next) && cues.some((cue) => cue.from === at + 1)) return at;
        if (
          /^(?:but|and|while|though|although)$/.test(next) &&
          cues.some((cue) => cue.source?.from === at + 2 || cue.from === at + 2)
        )
          return at;
      } else if (/^(?:and|but)$/.test(word)) {
        const cue = cues.find(
          ({ from: start }) => start === at + 1 || (start === at + 2 && pos(items[at + 1]) === 'ADV'),
        );
        if (cue && /ed$|^(?:said|told|wrote|says|called|tells)$/.test(lower(items[cue.from]))) return at;
      }
    }
    let to = end;
    while (to > from && /^[,;:—–-]$|^(?:and|but|as|at)$/.test(lower(items[to - 1]))) to--;
    return to;
  }
}
