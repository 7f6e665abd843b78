import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Rule } from '../model/rule.js';
import { applyOverlays, isOverlay, type Overlay, readOverlay } from './overlay.js';
import { readRule } from './read-rule.js';
import { RuleFileError } from './rule-file-error.js';

const RULE_FILE = /\.ya?ml$/iu;

function filesBelow(path: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(child));
    else if (RULE_FILE.test(entry.name)) found.push(child);
  }
  return found.sort();
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new RuleFileError(file, 1, 'This rule file cannot be opened.');
  }
}

/**
 * Rules of a file or of all YAML files below a folder, in the order of their paths. A rule cannot take an id that is in
 * `taken` (id to where it is): it would silence the other unseen. Throws `RuleFileError`.
 */
export function readRuleFiles(path: string, foreign: boolean, taken: Map<string, string> = new Map()): readonly Rule[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new RuleFileError(path, 1, 'There is no such rule file or folder.');
  const files = stats.isDirectory() ? filesBelow(path) : [path];
  if (files.length === 0) throw new RuleFileError(path, 1, 'This folder holds no rule files (*.yaml).');
  const overlays: Overlay[] = [];
  const rules = files.flatMap((file) => {
    const text = textOf(file);
    if (!foreign && isOverlay(text)) {
      overlays.push(readOverlay(file, text));
      return [];
    }
    const rule = readRule(file, text, basename(dirname(file)), foreign);
    const other = taken.get(rule.id);
    if (other !== undefined) {
      throw new RuleFileError(file, 1, `The id ${rule.id} is taken by ${other}; give the rule its own.`);
    }
    taken.set(rule.id, file);
    return [rule];
  });
  return applyOverlays(rules, overlays);
}
