import { parseArgs } from 'node:util';
import type { Rule } from '../../model/rule.js';
import { builtInRules } from '../load.js';
import { createTextDetector } from '../text-detector.js';
import { type Measured, measure } from './measure.js';
import { unlikeExamples, writeSamples } from './write-samples.js';

// node dist/training/evaluate-rules.js [--count 400] [--seed 1] [--show person/phone]
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
  },
});

const { rules } = builtInRules();
const detector = createTextDetector(rules);
const samples = unlikeExamples(writeSamples(Number(values.count), Number(values.seed)), rules);
const measured = measure(detector, samples);
const percent = (part: number, of: number): string => (of === 0 ? '-' : (100 * (part / of)).toFixed(1)).padStart(6);

function printRule({ id, hits, misses }: Rule, { gold, found, told, wrong }: Measured): void {
  const wrongs = [...wrong.values()].reduce((sum, each) => sum + each, 0);
  const kinds = [...wrong].sort(([, one], [, other]) => other - one).slice(0, 4);
  console.log(
    `${id.padEnd(34)}${percent(told, told + wrongs)} ${percent(found, gold)} ${percent(told, gold)} ${String(hits.length).padStart(5)} ${String(misses.length).padStart(6)}  ${kinds.map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
  );
}

console.log(`Identifiers in texts made for measuring, ${values.count} of each kind, none of them an example of a rule`);
console.log(`${'rule'.padEnd(34)}     P      R   told  hits misses  told where it is not`);
for (const rule of rules) {
  const counts = measured.get(rule.id);
  if (counts) printRule(rule, counts);
  if (values.show !== rule.id || !counts) continue;
  for (const text of counts.missedTexts.slice(0, 40)) console.log(`  missed ${JSON.stringify(text)}`);
  for (const text of counts.wrongTexts.slice(0, 40)) console.log(`  wrong  ${JSON.stringify(text)}`);
}
