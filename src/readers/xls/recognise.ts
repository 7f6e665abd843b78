import type { Format } from '../../model/catalogue.js';
import type { Probe } from '../../model/reader.js';

const WORKBOOK = /^(?:Workbook|Book)$/iu;
/** A workbook without a container, as Excel wrote them up to version 4 and some programs do still. */
const BEGINNING = 0x09;
const VERSIONS: ReadonlySet<number> = new Set([0x00, 0x02, 0x04, 0x08]);
const MOST_LENGTH = 16;

/** By the name of its stream; or by the first record, where there is no container. */
export function recognises({ head, compoundNames }: Probe): Format | undefined {
  if (compoundNames !== undefined) return compoundNames.some((name) => WORKBOOK.test(name)) ? 'xls' : undefined;
  return isBareWorkbook(head) ? 'xls' : undefined;
}

function isBareWorkbook(head: Buffer): boolean {
  if (head.length < 8 || head[0] !== BEGINNING || !VERSIONS.has(head[1]!)) return false;
  const length = head.readUInt16LE(2);
  return length >= 4 && length <= MOST_LENGTH && head[3] === 0;
}
