import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = new URL('../../', import.meta.url);

const ENTRY = `
export { createInspector } from './src/engine/inspect.ts';
export { DEFAULT_LIMITS } from './src/model/bytes.ts';
export { decide } from './src/policy/decide.ts';
export { RELEASE } from './src/policy/release.ts';
export { builtInRules } from './src/rules/load.ts';
`;

/**
 * Bundles the inspector from the sources as they stand, without touching dist/.
 * @param {string} folder where the bundle goes
 * @returns {Promise<URL>} the bundle
 */
export async function bundleInspector(folder) {
  const outfile = join(folder, 'inspector.mjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(ROOT), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
    // As if it lay two folders deep in the project (src/model/package-root.ts), where no compiled rules lie beside it.
    define: { 'import.meta.url': JSON.stringify(new URL('test/fuzz/inspector.mjs', ROOT).href) },
  });
  symlinkSync(fileURLToPath(new URL('node_modules', ROOT)), join(folder, 'node_modules'), 'junction');
  return pathToFileURL(outfile);
}
