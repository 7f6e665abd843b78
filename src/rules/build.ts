import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRuleFiles } from './rule-files.js';
import { hashRules } from './rules-hash.js';

// Run by the build: reading one JSON file takes a millisecond or two, reading all rule files with the YAML parser over 100.
const rules = readRuleFiles(fileURLToPath(new URL('../../rules', import.meta.url)), false);
writeFileSync(
  fileURLToPath(new URL('../rules.json', import.meta.url)),
  `${JSON.stringify({ hash: hashRules(rules), rules })}\n`,
);
