// Benchmarks: whole processes beside a yardstick in the same run. Ratios count, not seconds.
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bigWorkbook } from './big-workbook.mjs';
import { GATE, measure } from './measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const scan = (...paths) => [GATE, 'scan', '--quiet', '--format', 'json', '--jobs', '1', ...paths];
const show = (name, used, note = '') =>
  process.stdout.write(
    `${name.padEnd(44)} ${used.cpu.toFixed(2).padStart(7)} s CPU ${used.wall.toFixed(2).padStart(7)} s wall ${used.rss.toFixed(0).padStart(6)} MiB  ${note}\n`,
  );
const times = (a, b) => `${(a.cpu / b.cpu).toFixed(2)}x`;

const bare = measure(['-e', '0'], { runs: 7 });
show('bare start of Node', bare);

const csv = measure(scan(here('./one-page.csv')), { runs: 7 });
show(
  'scan of a one-page csv',
  csv,
  `+${((csv.cpu - bare.cpu) * 1000).toFixed(0)} ms CPU, +${((csv.wall - bare.wall) * 1000).toFixed(0)} ms wall`,
);

const psni = measure(scan(here('../../fixtures/breaches/psni-workforce.xlsx')), { runs: 5 });
show('scan of the hidden sheet of 9,483 people', psni, `+${(psni.cpu - bare.cpu).toFixed(2)} s CPU`);

const big = await bigWorkbook(200_000);
const yauzl = measure([here('./yardsticks/inflate-with-yauzl.mjs'), big]);
show(`yauzl inflates 200,000 x 20 (${(statSync(big).size / 1e6).toFixed(0)} MB)`, yauzl);
const gate = measure(scan(big));
show('scan of 200,000 x 20', gate, `${times(gate, yauzl)} yauzl`);

const four = await bigWorkbook(800_000);
const gateFour = measure(scan(four), { runs: 2 });
show('scan of 800,000 x 20', gateFour, `${times(gateFour, gate)} of a quarter of the rows`);

if (!process.argv.includes('--quick')) {
  const exceljs = measure(['--max-old-space-size=8192', here('./yardsticks/read-with-exceljs.mjs'), big], { runs: 1 });
  show('exceljs reads 200,000 x 20', exceljs, `${times(exceljs, gate)} of scan`);
}
