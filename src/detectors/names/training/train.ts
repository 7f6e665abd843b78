import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packModel } from '../model-file.js';
import { readColumns } from './columns.js';
import { readDocuments } from './documents.js';
import { readLists } from './lists.js';
import { DEFAULT_OPTIONS, trainModel } from './train-model.js';

// node dist/training/train.js <names folder> --out rules/names
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'rules/names' } },
});
const [folder] = positionals;
if (!folder) throw new Error('usage: train <names folder> [--out rules/names]');

const material = {
  documents: readDocuments(join(folder, 'prose')),
  columns: readColumns(folder),
  lists: readLists(folder),
};
const file = packModel(trainModel(material, DEFAULT_OPTIONS));
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, 'model.bin'), file);
console.log(`${material.documents.length} documents, ${material.columns.length} columns: ${file.length} bytes`);
