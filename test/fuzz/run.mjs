// Damages the committed fixtures, inspects every mutant and holds it to the laws. Same seed, same mutants, whatever the number of jobs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleInspector } from './bundle-inspector.mjs';
import { loadFixtures } from './fixtures.mjs';
import { InspectionThread } from './inspection-thread.mjs';
import { violationOf } from './laws.mjs';
import { mutantOf } from './mutant.mjs';

const USAGE = `npm run fuzz -- [--seconds 60] [--count N] [--seed 1] [--jobs N] [--fixture NAME] [--only INDEX] [--keep FOLDER]
`;

const options = readOptions();
const fixtures = loadFixtures(options.fixture);
const folder = mkdtempSync(join(tmpdir(), 'foi-gate-fuzz-'));
const tally = { mutants: 0, blocked: 0, allowed: 0, violations: 0 };

try {
  const bundle = await bundleInspector(folder);
  const deadline = performance.now() + options.seconds * 1000;
  const indexes = options.only === undefined ? countUntil(deadline, options.count) : [options.only].values();
  await Promise.all(Array.from({ length: options.jobs }, () => inspectAll(indexes, bundle)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${tally.mutants} mutants of ${fixtures.length} fixtures with seed ${options.seed}: ${tally.blocked} blocked, ${tally.allowed} allowed, ${tally.violations} violations\n`,
);
process.exitCode = tally.violations > 0 || tally.mutants === 0 ? 1 : 0;

/** Works through what is left of the shared indexes with a thread of its own. */
async function inspectAll(/** @type {Iterator<number>} */ indexes, /** @type {URL} */ bundle) {
  const thread = new InspectionThread(bundle);
  try {
    for (let turn = indexes.next(); !turn.done; turn = indexes.next()) {
      const mutant = mutantOf(fixtures, options.seed, turn.value);
      const outcome = await thread.inspect(mutant);
      tally.mutants++;
      if (outcome.kind === 'judged') tally[outcome.decision === 'allow' ? 'allowed' : 'blocked']++;
      const violation = violationOf(mutant, outcome);
      if (violation) report(mutant, violation);
    }
  } finally {
    await thread.close();
  }
}

function report(/** @type {import('./mutant.mjs').Mutant} */ mutant, /** @type {string} */ violation) {
  tally.violations++;
  const { fixture, index, bytes, steps } = mutant;
  const repeat = [
    `--seed ${options.seed}`,
    `--only ${index}`,
    ...(options.fixture ? [`--fixture ${options.fixture}`] : []),
  ];
  process.stdout.write(
    `VIOLATION ${violation}\n  ${fixture.path}, mutant ${index}: ${steps.join('; ')}\n  again: npm run fuzz -- ${repeat.join(' ')}\n`,
  );
  if (options.keep === undefined) return;
  mkdirSync(options.keep, { recursive: true });
  const kept = join(options.keep, `${options.seed}-${index}-${fixture.name}`);
  writeFileSync(kept, bytes);
  writeFileSync(`${kept}.txt`, `${violation}\n${fixture.path}\n${steps.join('\n')}\n${repeat.join(' ')}\n`);
}

function* countUntil(/** @type {number} */ deadline, /** @type {number} */ most) {
  for (let index = 0; index < most && performance.now() < deadline; index++) yield index;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      count: { type: 'string' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
      fixture: { type: 'string' },
      only: { type: 'string' },
      keep: { type: 'string' },
    },
  });
  const seconds = Number(values.seconds);
  const count = Number(values.count ?? Number.POSITIVE_INFINITY);
  const only = values.only === undefined ? undefined : Number(values.only);
  const jobs = only === undefined ? Number(values.jobs) : 1;
  if (!(seconds > 0) || !(count > 0) || !(jobs >= 1) || (only !== undefined && !(only >= 0))) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  return { ...values, seconds, count, only, jobs };
}
