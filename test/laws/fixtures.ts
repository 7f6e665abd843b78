import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Concealment, GapReason, RuleId, Severity, Visibility } from '../../src/model/catalogue.js';

/** Both ends included. */
export type Range = readonly [number, number];

export interface ExpectedFinding {
  readonly rule: RuleId;
  readonly severity?: Severity;
  readonly visibility?: Visibility;
  readonly hiddenBy?: readonly Concealment[];
  readonly people?: Range;
}

export interface ExpectedSide {
  readonly tables?: number | Range;
  readonly cells?: number | Range;
}

interface Expectation {
  readonly verdict: 'allow' | 'block';
  readonly people?: Range;
  readonly footprint?: { readonly visible?: ExpectedSide; readonly hidden?: ExpectedSide };
  readonly findings?: readonly ExpectedFinding[];
  readonly gaps?: readonly GapReason[];
}

/** A committed fixture with what its spec promises of it. */
export interface Fixture {
  /** Relative to the project: `fixtures/breaches/staff-list.csv`. */
  readonly path: string;
  readonly file: string;
  readonly expect: Expectation;
  /** Values that were planted in it and must not come out. */
  readonly canaries: readonly string[];
  readonly bytes: Buffer;
}

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SPECS = new URL('../../fixtures/build/specs/', import.meta.url);

export const BREACHES = fixturesIn('breaches');
export const CLEAN = fixturesIn('clean');
export const FIXTURES = [...BREACHES, ...CLEAN];

/** Those that can be read hundreds of times within a test. */
export const SMALL = FIXTURES.filter(({ bytes }) => bytes.length < 20_000);

export function fixture(name: string): Fixture {
  const found = FIXTURES.find(({ path }) => basename(path) === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found;
}

export const within = (value: number | undefined, range: number | Range): boolean =>
  value !== undefined && (typeof range === 'number' ? value === range : value >= range[0] && value <= range[1]);

function fixturesIn(folder: string): Fixture[] {
  return readdirSync(new URL(`${folder}/`, SPECS))
    .sort()
    .map((spec) => {
      const { expect, canaries = [] } = parse(readFileSync(new URL(`${folder}/${spec}`, SPECS), 'utf8')) as {
        readonly expect: Expectation;
        readonly canaries?: readonly string[];
      };
      const path = `fixtures/${folder}/${basename(spec, '.yaml')}`;
      const file = `${ROOT}${path}`;
      return { path, file, expect, canaries, bytes: readFileSync(file) };
    });
}
