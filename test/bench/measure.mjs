import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PRELOAD = pathToFileURL(fileURLToPath(new URL('./usage.mjs', import.meta.url))).href;
export const GATE = fileURLToPath(new URL('../../bin/foi-gate.js', import.meta.url));

/**
 * Runs `node ...args` as a whole process, `runs` times, and returns the least of each figure:
 * `cpu` and `wall` in seconds, `rss` (peak) in MiB. Threads of the process are counted.
 */
export function measure(args, { runs = 3, env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'foi-gate-bench-'));
  const out = join(folder, 'usage.json');
  const best = { cpu: Infinity, wall: Infinity, rss: Infinity };
  try {
    for (let run = 0; run < runs; run++) {
      const from = performance.now();
      const child = spawnSync(process.execPath, ['--import', PRELOAD, ...args], {
        env: { ...process.env, ...env, FOI_GATE_BENCH_OUT: out },
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1024 ** 3,
      });
      const wall = (performance.now() - from) / 1000;
      if (child.error || child.status === null || child.status > 1) {
        throw new Error(`${args.join(' ')} ended with ${child.status}: ${child.stderr}`);
      }
      const used = JSON.parse(readFileSync(out, 'utf8'));
      best.cpu = Math.min(best.cpu, used.cpu);
      best.rss = Math.min(best.rss, used.rss);
      best.wall = Math.min(best.wall, wall);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return best;
}
