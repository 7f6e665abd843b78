import { RuleFileError } from './rule-file-error.js';
import type { YamlEntry, YamlNode } from './yaml-nodes.js';

/**
 * The keys of one map of a rule file, read strictly: a key nobody asked for is an error, so a misspelt one cannot
 * switch a rule off unseen.
 */
export class Fields {
  readonly #file: string;
  readonly #line: number;
  readonly #entries: ReadonlyMap<string, YamlEntry>;
  readonly #what: string;

  constructor(file: string, what: string, node: YamlNode, known: readonly string[]) {
    this.#file = file;
    this.#what = what;
    this.#line = node.line;
    if (node.kind !== 'map') throw new RuleFileError(file, node.line, `${what} must be a map of keys and values.`);
    this.#entries = new Map(node.entries.map((entry) => [entry.key, entry]));
    for (const entry of node.entries) {
      if (!known.includes(entry.key)) {
        throw new RuleFileError(
          file,
          entry.line,
          `${what} has no key "${entry.key}"; it may have ${known.join(', ')}.`,
        );
      }
    }
  }

  /** Line of a key, or of the map where the key is absent. */
  line(key: string): number {
    return this.#entries.get(key)?.line ?? this.#line;
  }

  fail(key: string, message: string): never {
    throw new RuleFileError(this.#file, this.line(key), message);
  }

  node(key: string): YamlNode | undefined {
    return this.#entries.get(key)?.value;
  }

  text(key: string): string {
    return this.optionalText(key) ?? this.fail(key, `${this.#what} needs "${key}".`);
  }

  optionalText(key: string): string | undefined {
    const node = this.node(key);
    if (!node) return undefined;
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value.trim() === '') {
      return this.fail(key, `"${key}" must be text.`);
    }
    return node.value.trim();
  }

  number(key: string): number | undefined {
    const node = this.node(key);
    if (!node) return undefined;
    if (node.kind !== 'scalar' || typeof node.value !== 'number') return this.fail(key, `"${key}" must be a number.`);
    return node.value;
  }

  /** A share from 0 to 1. */
  share(key: string): number | undefined {
    const value = this.number(key);
    return value === undefined || (value >= 0 && value <= 1) ? value : this.fail(key, `"${key}" must be from 0 to 1.`);
  }

  flag(key: string): boolean | undefined {
    const node = this.node(key);
    if (!node) return undefined;
    if (node.kind !== 'scalar' || typeof node.value !== 'boolean') {
      return this.fail(key, `"${key}" must be true or false.`);
    }
    return node.value;
  }

  /** One of a closed vocabulary. */
  oneOf<T extends string>(key: string, words: readonly T[]): T {
    const value = this.text(key);
    const found = words.find((word) => word === value);
    return found ?? this.fail(key, `"${key}" must be one of ${words.join(', ')}.`);
  }

  optionalOneOf<T extends string>(key: string, words: readonly T[]): T | undefined {
    return this.node(key) ? this.oneOf(key, words) : undefined;
  }

  /** A list of texts; numbers are taken as they are written. An absent key is an empty list. */
  texts(key: string): readonly string[] {
    return this.list(key).map((item) => {
      if (item.kind === 'scalar' && typeof item.value === 'string') return item.value;
      if (item.kind === 'scalar' && typeof item.value === 'number') return item.written ?? String(item.value);
      throw new RuleFileError(this.#file, item.line, `"${key}" must be a list of texts.`);
    });
  }

  list(key: string): readonly YamlNode[] {
    const node = this.node(key);
    if (!node) return [];
    return node.kind === 'list' ? node.items : this.fail(key, `"${key}" must be a list.`);
  }

  /** A text, or a list of texts that are put together: long expressions are easier to read in commented pieces. */
  joinedText(key: string): string {
    return this.node(key)?.kind === 'list' ? this.texts(key).join('') : this.text(key);
  }
}
