import { buildIndex } from '../index/build.ts';
import type { IndexedStory } from '../index/entry.ts';
import { IndexError } from '../index/error.ts';
import { parseIndex } from '../index/load.ts';
import { refOf } from '../index/ref.ts';
import { indexContent } from '../index/save.ts';
import type { Article } from '../source/found.ts';
import { type Sketch, sketchOf } from '../source/likeness.ts';
import { storyFile } from '../source/story-file.ts';
import { parseStoryFile } from '../story/file.ts';

/** A story read and indexed, ready to be kept: plain text, so that a worker thread can make it for another. */
export interface Draft {
  readonly id: string;
  /** What citations call these words of this story (`refOf`). */
  readonly ref: string;
  readonly title: string;
  readonly source: string;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  /** Length of the text in UTF-16 units. */
  readonly characters: number;
  readonly paragraphs: number;
  readonly sketch: Sketch;
  /** The story's file: front matter and text, as `parseStoryFile` reads it. */
  readonly file: string;
  /** Its index, as `parseIndex` reads it. */
  readonly index: string;
}

/**
 * Reads and indexes an article: seconds for two million characters, so not in a thread that answers.
 * @throws {StoryFileError} where it is no story
 */
export function draftOf(id: string, article: Article): Draft {
  const file = storyFile(article);
  const draft = draftFrom(buildIndex(parseStoryFile(id, file)), file);
  checkOpens(draft);
  return draft;
}

/** The draft of a story that was read and indexed already. */
export function draftFrom(entry: IndexedStory, file = storyFile(entry.story)): Draft {
  const { story } = entry;
  return {
    id: story.id,
    ref: refOf(entry),
    title: story.title,
    source: story.source,
    url: story.url,
    published: story.published,
    characters: story.text.length,
    paragraphs: story.paragraphs.length,
    sketch: sketchOf(story.text),
    file,
    index: indexContent(entry),
  };
}

/**
 * What a draft holds. An index of another Verbatim's making is made anew from the story, when it is first asked for.
 * @throws {StoryFileError} or {IndexError} where the draft's texts are not what they were
 */
export function openDraft(draft: Pick<Draft, 'id' | 'file' | 'index'>): IndexedStory {
  const story = parseStoryFile(draft.id, draft.file);
  try {
    return parseIndex(draft.id, draft.index, story);
  } catch (error) {
    if (error instanceof IndexError && (error.fault === 'version' || error.fault === 'stale'))
      return buildIndex(story);
    throw error;
  }
}

/** What would not open again is our fault, and must not take the place of a version that does. */
function checkOpens({ id, file, index }: Draft): void {
  try {
    parseIndex(id, index, parseStoryFile(id, file));
  } catch (cause) {
    throw new Error(`${id}: what was read does not fit the index's form`, { cause });
  }
}
