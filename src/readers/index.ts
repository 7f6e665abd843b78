import type { Reader } from '../model/reader.js';
import { reader as delimited } from './delimited/index.js';

/** Every reader in the order they are asked, text formats last. */
export const READERS: readonly Reader[] = [delimited];
