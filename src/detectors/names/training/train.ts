import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packModel } from '../model-file.js';
import { buildGazetteer } from './build-gazetteer.js';
import { countWords, readDocuments } from './documents.js';
import { gazetteerWords, readLists } from './lists.js';

// node dist/detectors/names/training/train.js <names folder> --out rules/names
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'rules/names' } },
});
const [folder] = positionals;
if (!folder) throw new Error('usage: train <names folder> [--out rules/names]');

const documents = readDocuments(join(folder, 'prose'));
const words = gazetteerWords(readLists(folder), countWords(documents), []);
const gazetteer = buildGazetteer(words);
mkdirSync(values.out, { recursive: true });
const file = packModel({ numbers: { gazetteerSeed: gazetteer.seed }, arrays: { gazetteer: gazetteer.table } });
writeFileSync(join(values.out, 'model.bin'), file);
console.log(`${words.size} listed words, ${file.length} bytes`);
