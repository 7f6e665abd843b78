import { createRequire } from 'node:module';

// Loaded only when a user's pack is: the linear-time engine takes 10 ms.
const load = createRequire(import.meta.url);

export interface ExpressionSource {
  readonly regex: string;
  readonly ignoreCase: boolean;
  /** A user's pattern: it runs in a linear-time engine, whatever its author wrote. */
  readonly foreign: boolean;
}

/** Offsets of a match, UTF-16 code units; of the group `value` where the expression names one. */
interface ExpressionMatch {
  readonly start: number;
  readonly end: number;
}

/** A compiled regular expression of either engine. */
export interface Expression {
  /** The first match that begins at `from` or later and is not empty. */
  next(text: string, from: number): ExpressionMatch | undefined;
}

export type Compiled =
  | { readonly expression: Expression; readonly problem?: never }
  | { readonly problem: string; readonly expression?: never };

function compileOwn({ regex, ignoreCase }: ExpressionSource): Compiled {
  const flags = `gu${ignoreCase ? 'i' : ''}${regex.includes('(?<value>') ? 'd' : ''}`;
  let compiled: RegExp;
  try {
    compiled = new RegExp(regex, flags);
  } catch (error) {
    // Rule files are no documents, so the engine's reason may be told; it comes after the expression itself.
    const reason = error instanceof SyntaxError ? error.message.split(': ').at(-1) : 'unknown syntax';
    return { problem: `This is not a regular expression that JavaScript understands: ${reason}.` };
  }
  const next = (text: string, from: number): ExpressionMatch | undefined => {
    compiled.lastIndex = from;
    for (let found = compiled.exec(text); found; found = compiled.exec(text)) {
      const [start, end] = found.indices?.groups?.value ?? [found.index, found.index + found[0].length];
      if (end > start) return { start, end };
      if (found[0] === '') compiled.lastIndex++;
    }
    return undefined;
  };
  return { expression: { next } };
}

function compileForeign({ regex, ignoreCase }: ExpressionSource): Compiled {
  const { RE2JS } = load('re2js') as typeof import('re2js');
  let compiled: InstanceType<typeof RE2JS>;
  try {
    compiled = RE2JS.compile(regex, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch {
    return {
      problem:
        'This regular expression is not understood; look-around (?=...), back-references \\1 and possessive quantifiers are not available in rule packs.',
    };
  }
  if (compiled.matcher('').find()) return { problem: 'This regular expression also matches nothing at all.' };
  const group = Object.hasOwn(compiled.namedGroups(), 'value') ? 'value' : 0;
  const next = (text: string, from: number): ExpressionMatch | undefined => {
    const matcher = compiled.matcher(text);
    for (let at = from; at <= text.length && matcher.find(at); at = matcher.end() + (matcher.end() > at ? 0 : 1)) {
      const start = matcher.start(group);
      const end = matcher.end(group);
      if (start >= 0 && end > start) return { start, end };
    }
    return undefined;
  };
  return { expression: { next } };
}

/** Compiles a pattern, or says in one sentence why it cannot be used. */
export function compileExpression(source: ExpressionSource): Compiled {
  return source.foreign ? compileForeign(source) : compileOwn(source);
}
