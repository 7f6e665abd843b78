import { createBudget } from '../../src/bytes/budget.js';
import { readColumns } from '../../src/detectors/columns.js';
import { keyedHash } from '../../src/detectors/keyed-hash.js';
import type { Block } from '../../src/engine/block.js';
import { FileScan } from '../../src/engine/file-scan.js';
import { loadNameModel } from '../../src/engine/load-name-model.js';
import { nameColumnsOf } from '../../src/engine/name-columns-of.js';
import { profileBlock } from '../../src/engine/profile-block.js';
import { TableBlocks } from '../../src/engine/table-blocks.js';
import { tableKnowledge } from '../../src/engine/table-knowledge.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import type { Content } from '../../src/model/content.js';
import type { TableProfile } from '../../src/model/detection.js';
import { NO_RECOGNISER } from '../../src/model/recognition.js';
import { builtInRules } from '../../src/rules/load.js';
import { createTextDetector } from '../../src/rules/text-detector.js';

const rules = builtInRules();
export const knowledge = tableKnowledge(rules.rules);
const equipment = {
  rules,
  detector: createTextDetector(rules.rules),
  names: loadNameModel(),
  knowledge,
  recogniser: NO_RECOGNISER,
  showValues: false,
  passwords: [],
  key: Buffer.from('test key'),
  hash: keyedHash(Buffer.alloc(16, 7)),
};

/** The blocks of one table, as the detectors see them. */
export function profilesOf(contents: readonly Content[]): readonly TableProfile[] {
  const scan = new FileScan(equipment, createBudget(DEFAULT_LIMITS));
  const profiles: TableProfile[] = [];
  const profile = (block: Block): TableProfile => profileBlock(block, scan.scanner.classes, knowledge);
  const listener = {
    heading: () => undefined,
    block: (block: Block) => void profiles.push(profile(block)),
    nameColumns: (block: Block) => nameColumnsOf(readColumns(profile(block), knowledge)),
  };
  let blocks: TableBlocks | undefined;
  for (const content of contents) {
    if (content.kind === 'table') {
      const context = { scanner: scan.scanner, words: knowledge, memory: scan.memory, listener };
      blocks = new TableBlocks(content.table, context, 0);
    } else if (content.kind === 'cells') {
      blocks!.add(content, scan.pool(content.pool));
    } else if (content.kind === 'table-end') {
      blocks!.end();
    }
  }
  return profiles;
}
