import { RuleFileError } from '../../rules/rule-file-error.js';
import type { YamlNode } from '../../rules/yaml-nodes.js';

/** A value that a program made, as nodes that know the line on which their key is written. */
export function nodesOf(value: unknown, file: string, source: string): YamlNode {
  const lines = source.split('\n');
  const lineOf = (key: string, otherwise: number): number => {
    const at = lines.findIndex((line) =>
      new RegExp(`(?:^|[^\\w-])['"]?${key.replace(/[^\w-]/gu, '\\$&')}['"]?\\s*[:,}]`, 'u').test(line),
    );
    return at === -1 ? otherwise : at + 1;
  };
  const convert = (item: unknown, line: number): YamlNode => {
    if (item === null || typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') {
      return { kind: 'scalar', line, value: item, written: String(item) };
    }
    if (Array.isArray(item)) return { kind: 'list', line, items: item.map((one) => convert(one, line)) };
    if (typeof item === 'object') {
      const entries = Object.entries(item).filter(([, one]) => one !== undefined);
      return {
        kind: 'map',
        line,
        entries: entries.map(([key, one]) => ({
          key,
          line: lineOf(key, line),
          value: convert(one, lineOf(key, line)),
        })),
      };
    }
    throw new RuleFileError(file, line, 'The default export must be a map of settings.');
  };
  return convert(value, 1);
}
