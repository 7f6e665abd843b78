import { createRequire } from 'node:module';
import { RuleFileError } from './rule-file-error.js';

// The parser costs 40 ms to load, and a run on built-in rules alone never needs it.
const load = createRequire(import.meta.url);
const yaml = (): typeof import('yaml') => load('yaml') as typeof import('yaml');

/** A node of a rule file that knows its line, so that every complaint can name it. */
export type YamlNode =
  | {
      readonly kind: 'scalar';
      readonly line: number;
      readonly value: string | number | boolean | null;
      /** A number as it was written: 0800 is not 800. */
      readonly written?: string;
    }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly line: number; readonly entries: readonly YamlEntry[] };

export interface YamlEntry {
  readonly key: string;
  readonly line: number;
  readonly value: YamlNode;
}

/** Parses one rule file. Throws `RuleFileError` for what is not plain YAML (anchors and tags are not). */
export function parseYaml(file: string, text: string): YamlNode {
  const { LineCounter, parseDocument, isAlias, isMap, isScalar, isSeq } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line);
  const problem = document.errors[0];
  if (problem) {
    throw new RuleFileError(file, lineAt(problem.pos[0]), `This is not valid YAML: ${problem.message.split('\n')[0]}.`);
  }

  const convert = (node: unknown, line: number): YamlNode => {
    if (node === null) return { kind: 'scalar', line, value: null };
    if (isMap(node)) {
      const entries = node.items.map((pair): YamlEntry => {
        const key = pair.key;
        const at = isScalar(key) ? lineAt(key.range?.[0]) : line;
        if (!isScalar(key) || typeof key.value !== 'string') throw new RuleFileError(file, at, 'A key must be a word.');
        return { key: key.value, line: at, value: convert(pair.value, at) };
      });
      return { kind: 'map', line: lineAt(node.range?.[0]), entries };
    }
    if (isSeq(node)) {
      const at = lineAt(node.range?.[0]);
      return { kind: 'list', line: at, items: node.items.map((item) => convert(item, at)) };
    }
    if (isScalar(node)) {
      const at = lineAt(node.range?.[0]);
      const value = node.value;
      if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return { kind: 'scalar', line: at, value, written: node.source ?? String(value) };
      }
      throw new RuleFileError(file, at, 'A value must be text, a number, true or false.');
    }
    if (isAlias(node))
      throw new RuleFileError(file, lineAt(node.range?.[0]), 'A rule file has no anchors and aliases.');
    throw new RuleFileError(file, line, 'A value must be text, a number, true or false, a list or a map.');
  };
  return convert(document.contents, 1);
}
