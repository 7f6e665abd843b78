import { mutateArchive } from './archive.mjs';
import { mutateBytes } from './bytes.mjs';
import { mutateCompound } from './compound.mjs';
import { mutatePdf } from './pdf.mjs';
import { mutateText } from './text.mjs';
import { mutateXml } from './xml.mjs';

/**
 * `step` says what was done, for the one who repeats it.
 * @typedef {{ readonly bytes: Buffer, readonly step: string }} Mutated
 * @typedef {(bytes: Buffer, random: import('../../../fixtures/build/random.mjs').Random) => Mutated} Mutation
 */

/** Damages a document the way its format can be damaged. @type {Mutation} */
export function mutate(bytes, random) {
  if (random.chance(0.08)) return mutateBytes(bytes, random);
  const start = bytes.toString('latin1', 0, 64);
  if (start.startsWith('PK')) return mutateArchive(bytes, random);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return mutateCompound(bytes, random);
  if (start.startsWith('%PDF')) return mutatePdf(bytes, random);
  if (start.trimStart().startsWith('<')) return mutateXml(bytes, random);
  if (/^[\x09-\xff]*$/u.test(start) || start.startsWith('\xff\xfe')) return mutateText(bytes, random);
  return mutateBytes(bytes, random);
}
