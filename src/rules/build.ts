import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMPILED_RULES, PACKAGE_ROOT } from '../model/package-root.js';
import { readRuleFiles } from './rule-files.js';
import { hashRules } from './rules-hash.js';

// Run by the build: reading one JSON file takes a millisecond or two, reading all rule files with the YAML parser over 100.
const rules = readRuleFiles(fileURLToPath(new URL('rules', PACKAGE_ROOT)), false);
writeFileSync(fileURLToPath(COMPILED_RULES), `${JSON.stringify({ hash: hashRules(rules), rules })}\n`);
