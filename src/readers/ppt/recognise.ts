import type { Format } from '../../model/catalogue.js';
import type { Probe } from '../../model/reader.js';

const DOCUMENT = /^(?:PP97_DUALSTORAGE\/)?PowerPoint Document$/iu;

/** By the name of its stream. */
export function recognises({ compoundNames }: Probe): Format | undefined {
  return compoundNames?.some((name) => DOCUMENT.test(name)) === true ? 'ppt' : undefined;
}
