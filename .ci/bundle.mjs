// Builds dist/: the command line, the worker and the library, each with few files to load, since a scan of a small document
// is mostly loading (250 single modules cost about 110 ms more). Types are the compiler's; packages stay outside.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const { outputFiles } = await build({
  absWorkingDir: root,
  // Every entry lies two folders deep, and so do the chunks: see src/model/package-root.ts.
  entryPoints: {
    'cli/main': 'src/cli/main.ts',
    'engine/worker': 'src/engine/worker.ts',
    'library/index': 'src/index.ts',
    'rules/build': 'src/rules/build.ts',
    'training/train': 'src/detectors/names/training/train.ts',
    'training/evaluate': 'src/detectors/names/training/evaluate.ts',
    'training/evaluate-rules': 'src/rules/training/evaluate.ts',
  },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
  write: false,
});

// New files first, old ones away afterwards: a gate that runs meanwhile finds what it loads.
const made = new Set(outputFiles.map((file) => file.path));
for (const file of outputFiles) {
  mkdirSync(dirname(file.path), { recursive: true });
  writeFileSync(file.path, file.contents);
}
for (const name of readdirSync(dist, { recursive: true })) {
  const path = join(dist, name);
  if (path.endsWith('.js') && !made.has(path)) rmSync(path);
}
