import type { Limits } from '../store/store.ts';

/** What one server may keep, unless the operator says otherwise. */
export const usualLimits: Limits = { stories: 200, characters: 5_000_000 };
