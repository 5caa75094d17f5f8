import { isCalendar } from '../person/words.ts';
import {
  bodyEnd,
  contentStart,
  finiteAfter,
  isAdjunct,
  phraseLike,
  thatAfter,
  timeWord,
  turns,
} from './clause.ts';
import type { Content, Pattern } from './content.ts';
import { type Cue, isPut } from './cue.ts';
import { cueLemma, isClass } from './cues.ts';
import { type Item, lower, pos } from './line.ts';
import { phraseAfter } from './phrase.ts';

const asks = /^(?:whether|if|how|why|what|who|where|when)$/;

/** What a sentence reports without marks, or with marks around a part of it only. */
export class Reports {
  private readonly items: readonly Item[];
  private readonly cues: readonly Cue[];
  private readonly quoted: readonly Content[];
  private readonly end: number;

  constructor(items: readonly Item[], cues: readonly Cue[], quoted: readonly Content[]) {
    this.items = items;
    this.cues = cues;
    this.quoted = quoted;
    this.end = bodyEnd(items);
  }

  /** Reports without marks, and with marks around a part of them only. */
  found(): Content[] {
    const { quoted } = this;
    const found: Content[] = [];
    const taken = (from: number, to: number) => quoted.some((one) => one.from < to && from < one.to);
    const used = new Set(quoted.map(({ cue }) => cue));
    let from = 0;
    const tag = this.cues
      .filter((cue) => !used.has(cue) && !isPut(this.items, cue) && this.isTag(cue))
      .at(-1);
    if (tag) {
      const tagStart = Math.min(tag.from, tag.source?.from ?? tag.from);
      let left = tagStart;
      while (left > 0 && /^[,—–-]$|^as$/.test(lower(this.items[left - 1]))) left--;
      const start = contentStart(this.items, this.afterQuoted(left));
      const tagEnd = Math.max(tag.to, tag.inverted ? (tag.source?.to ?? 0) : 0);
      if (left > start && !taken(start, left))
        found.push({ from: start, to: left, cue: tag, pattern: 'tag' });
      from = tagEnd;
      const comma = this.tagTail(tagEnd);
      if (comma >= 0 && comma + 1 < this.end) {
        const next = comma + 1;
        const participle = cueLemma(lower(this.items[next])) && /ing$/.test(lower(this.items[next]));
        const other = turns(this.items, next) && this.cues.some((cue) => cue.from > next && cue.source);
        if (!participle && !other && !/^(?:who|which|whose)$/.test(lower(this.items[next]))) {
          const to = this.contentEnd(next);
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
      const content = this.complement(cue);
      if (!content || taken(content.from, content.to)) continue;
      found.push(content);
      from = content.to;
    }
    return found;
  }

  private afterQuoted(before: number): number {
    return this.quoted.filter(({ to }) => to <= before).at(-1)?.to ?? 0;
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

  private complement(cue: Cue): Content | null {
    const { items, end } = this;
    if (cue.lemma === 'according to') {
      const after = cue.source?.to ?? cue.to;
      const comma = items.findIndex((item, at) => at >= after && lower(item) === ',');
      if (cue.from > 1 || comma < 0) return null;
      return { from: comma + 1, to: end, cue, pattern: 'according' };
    }
    if (cue.inverted) return null;
    const make = (from: number, pattern: Pattern): Content | null => {
      const to = Math.min(this.contentEnd(from), this.relativeEnd(cue, from));
      return to > from ? { from, to, cue, pattern } : null;
    };
    let at = cue.to;
    if (isClass(cue.lemma, 'judge') && !isClass(cue.lemma, 'plain')) {
      const linked = /^(?:on|for|by|to|of|about)$/.test(lower(items[at]));
      if (linked) at++;
      const says = linked || saysOf(items, at, end);
      return at < end && phraseLike(items, at) && says ? make(at, 'judged') : null;
    }
    const object = isClass(cue.lemma, 'object');
    if (object) {
      const hearer = phraseAfter(items, at, end);
      if (hearer && lower(items[at]) !== 'that') at = hearer.to;
    }
    while (
      at < end &&
      !asks.test(lower(items[at])) &&
      (pos(items[at]) === 'ADV' || isCalendar(lower(items[at])))
    )
      at++;
    const that = thatAfter(items, at, end);
    if (that >= 0) return make(that, 'that');
    if (lower(items[at]) === ':')
      return this.cues.some(({ from, source }) => from > at && source && source.from > at)
        ? null
        : make(at + 1, 'colon');
    if (lower(items[at]) === ',' && items[at + 1]?.quoted) return make(at + 1, 'quote');
    if (items[at]?.quoted) return make(at, 'quote');
    if (
      object &&
      at > cue.to &&
      /^(?:when|where|if)$/.test(lower(items[at])) &&
      !/^(?:ask|tell)$/.test(cue.lemma)
    )
      return null;
    if (asks.test(lower(items[at]))) return make(at, 'question');
    if (lower(items[at]) === 'to' && pos(items[at + 1]) === 'VERB') return make(at, 'infinitive');
    if (!phraseLike(items, at)) return null;
    if (finiteAfter(items, at, end)) return make(at, 'clause');
    return object && at > cue.to ? null : make(at, 'object');
  }

  /** "The fair, which organisers said drew thousands, ended early": what is said ends where the relative clause does. */
  private relativeEnd({ source }: Cue, from: number): number {
    const { items } = this;
    const relative = source && /^(?:which|whom?)$/.test(lower(items[source.from - 1]));
    if (!relative || lower(items[source.from - 2]) !== ',') return this.end;
    const comma = items.findIndex((item, at) => at > from && lower(item) === ',');
    return comma < 0 ? this.end : comma;
  }

  /** The clause's end: the sentence's, or where another cue of the same level takes over. */
  private contentEnd(from: number): number {
    const { items, cues, quoted } = this;
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
      if (word === ';' && cues.some((cue) => cue.from > at && cue.from < end && (cue.source?.from ?? 0) > at))
        return at;
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
    while (to > from && /^[,;:—–-]$|^(?:and|but|as|at|which|whom?)$/.test(lower(items[to - 1]))) to--;
    return to;
  }
}

/** "blames Ana Ortiz" judges and says nothing; "blames Ana Ortiz for the leak", "called it a farce" do. */
function saysOf(items: readonly Item[], at: number, end: number): boolean {
  const judged = phraseAfter(items, at, end);
  const whole = judged?.to === end && pos(items[judged.to - 1]) === 'PROPN';
  return !whole || items.slice(at, end).some(({ quoted }) => quoted);
}
