// What it costs to find covered text in folders of PDFs, beside x-ray where it is installed, and on which files they differ:
// `node test/bench/covered-text.mjs FOLDER...`. `PYTHON` names the interpreter that has x-ray and PyMuPDF.
// Nothing of the documents is printed but their paths and counts.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const YARDSTICK = fileURLToPath(new URL('./yardsticks/inspect-with-x-ray.py', import.meta.url));
/** Modules of the build lie there, so that files of the package are found from it. */
const COMPILED = new URL('../../dist/covered-text/inspect.js', import.meta.url);
const ENTRY = [
  "export { usePdfium } from './src/readers/pdf/engine/pdfium.js';",
  "export { openDocument } from './src/readers/pdf/open-document.js';",
  "export { readPageBoxes } from './src/readers/pdf/page-boxes.js';",
  "export { readGlyphs } from './src/readers/pdf/page-glyphs.js';",
  "export { walkPage } from './src/readers/pdf/page-objects.js';",
  "export { PagePlace } from './src/readers/pdf/page-place.js';",
  "export { failedRedactions } from './src/readers/pdf/redactions.js';",
  "export { judgeVisibility } from './src/readers/pdf/visibility.js';",
].join('\n');

const folders = process.argv.slice(2);
await build({
  stdin: { contents: ENTRY, resolveDir: ROOT },
  outfile: fileURLToPath(COMPILED),
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
try {
  const ours = await inspectAll(folders);
  process.stdout.write(`ours   ${ours.cpu.toFixed(2)} s CPU, ${ours.found.size} files\n`);
  const theirs = runYardstick(folders);
  if (theirs === undefined) process.stdout.write('x-ray is not installed\n');
  else tell(ours, theirs);
} finally {
  rmSync(fileURLToPath(new URL('.', COMPILED)), { recursive: true, force: true });
}

function tell(ours, theirs) {
  const found = new Map(Object.entries(theirs.found));
  process.stdout.write(
    `x-ray  ${theirs.cpu.toFixed(2)} s CPU, ${found.size} files, ${theirs.missed.length} not read\n`,
  );
  process.stdout.write(`ratio  ${(ours.cpu / theirs.cpu).toFixed(2)}\n`);
  for (const path of new Set([...ours.found.keys(), ...found.keys()])) {
    const their = Object.values(found.get(path) ?? {}).reduce((sum, list) => sum + list.length, 0);
    process.stdout.write(
      `  ${String(ours.found.get(path) ?? 0).padStart(3)} ours ${String(their).padStart(3)} x-ray  ${path}\n`,
    );
  }
}

/** Every page of every file that opens; seconds without the start of Node and of PDFium. */
async function inspectAll(paths) {
  const reader = await import(COMPILED.href);
  const pdfium = await reader.usePdfium();
  const found = new Map();
  const start = process.cpuUsage();
  for (const path of paths.flatMap(pdfsIn)) {
    const count = coveredIn(reader, pdfium, path);
    if (count > 0) found.set(path, count);
  }
  const { user, system } = process.cpuUsage(start);
  return { cpu: (user + system) / 1e6, found };
}

function coveredIn(reader, pdfium, path) {
  let document;
  try {
    document = reader.openDocument(pdfium, readFileSync(path));
  } catch {
    return 0;
  }
  let count = 0;
  for (let index = 0; index < document.pages; index++) {
    const page = pdfium.fn.FPDF_LoadPage(document.pointer, index);
    if (page === 0) continue;
    const objects = reader.walkPage(pdfium, page);
    const { characters } = reader.readGlyphs(pdfium, page, objects, false);
    const boxes = reader.readPageBoxes(pdfium, page);
    const visibility = reader.judgeVisibility(pdfium, page, objects, characters, boxes);
    count += reader.failedRedactions(characters, visibility, new reader.PagePlace(pdfium, page, index + 1)).length;
    pdfium.fn.FPDF_ClosePage(page);
  }
  document.close();
  return count;
}

function pdfsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.pdf'))
    .sort()
    .map((path) => join(folder, path));
}

/** @returns what x-ray used and found, or undefined where it does not run */
function runYardstick(paths) {
  const { status, stdout } = spawnSync(process.env.PYTHON ?? 'python3', [YARDSTICK, ...paths], {
    maxBuffer: 1024 ** 3,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}
