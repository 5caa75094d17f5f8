import type { Config } from '../config.ts';
import { loadKnowledge } from '../index/load.ts';
import { Library } from '../search/library.ts';

/** @throws {IndexError} or {StoryFileError} for the first story that cannot be used */
export const openLibrary = ({ knowledge }: Config): Library => new Library(loadKnowledge(knowledge));
