import { readFileSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT_IN_POLICIES } from '../../policy/built-in.js';
import { printable } from '../../reporters/text/printable.js';
import { Fields } from '../../rules/fields.js';
import { parseYaml, type YamlNode } from '../../rules/yaml-nodes.js';
import { UsageError } from '../usage-error.js';
import { CONFIG_KEYS, CONFIG_LIMITS, optionName } from './config-keys.js';
import { isAbove } from './find-config.js';
import { nodesOf } from './nodes-of.js';

/** Options of a scan by the names the parser of commands gives them, as if they had been typed. */
export type ConfigOptions = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What a settings file sets; one that is a program runs only where it was named or lies above. Throws `RuleFileError` with the line for what it cannot set, `UsageError` for an unreadable file. */
export async function readConfig(file: string, isNamed = false): Promise<ConfigOptions> {
  const fields = new Fields(file, 'A settings file', await nodesIn(file, isNamed), [
    ...Object.keys(CONFIG_KEYS),
    'limits',
  ]);
  const options: Record<string, string | boolean | readonly string[]> = {};
  for (const key of Object.keys(CONFIG_KEYS)) {
    const value = settingOf(fields, key, dirname(file));
    if (value !== undefined) options[optionName(key)] = value;
  }
  const limits = fields.node('limits');
  return limits ? { ...options, ...limitsIn(file, limits) } : options;
}

async function nodesIn(file: string, isNamed: boolean): Promise<YamlNode> {
  const text = textOf(file);
  // JSON is YAML too, and so its faults have lines.
  if (['.yaml', '.yml', '.json'].includes(extname(file))) return parseYaml(file, text);
  if (!isNamed && !isAbove(file)) {
    throw new UsageError(
      `The settings "${printable(file)}" are a program and lie outside the folder you are in; go there, or name them with --config.`,
    );
  }
  return nodesOf(await loaded(file), file, text);
}

async function loaded(file: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(file).href)) as { readonly default?: unknown }).default;
  } catch (error) {
    const isForeign = (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION';
    throw new UsageError(
      isForeign
        ? `This Node cannot read the TypeScript in "${printable(file)}"; use Node 24 or newer, or write the settings as YAML.`
        : `The settings "${printable(file)}" failed when they were loaded.`,
    );
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The settings "${printable(file)}" cannot be read.`);
  }
}

function settingOf(fields: Fields, key: string, folder: string): string | boolean | readonly string[] | undefined {
  const kind = CONFIG_KEYS[key]!.kind;
  if (!fields.node(key)) return undefined;
  switch (kind) {
    case 'text':
    case 'ocr':
      return fields.text(key);
    case 'number':
      return String(fields.number(key));
    case 'flag':
      return fields.flag(key);
    case 'path':
      return within(folder, fields.text(key));
    case 'policy': {
      const policy = fields.text(key);
      return BUILT_IN_POLICIES.has(policy) ? policy : within(folder, policy);
    }
    case 'paths':
      return fields.texts(key).map((path) => within(folder, path));
    case 'outputs':
      return fields.texts(key).map((output) => {
        const at = output.indexOf('=');
        return at < 1 ? output : `${output.slice(0, at)}=${within(folder, output.slice(at + 1))}`;
      });
    default:
      return kind satisfies never;
  }
}

function limitsIn(file: string, node: YamlNode): ConfigOptions {
  const fields = new Fields(file, '"limits"', node, Object.keys(CONFIG_LIMITS));
  return Object.fromEntries(
    Object.keys(CONFIG_LIMITS).flatMap((key) => {
      const value = fields.node(key);
      if (!value) return [];
      if (value.kind !== 'scalar' || (typeof value.value !== 'string' && typeof value.value !== 'number')) {
        return fields.fail(key, `"${key}" must be a number, or text such as 2GB or 10m.`);
      }
      return [[optionName(key), String(value.value)]];
    }),
  );
}

/** A path of a settings file as one would type it here. */
function within(folder: string, path: string): string {
  return isAbsolute(path) ? path : relative('.', join(folder, path)) || '.';
}
