import { DEFAULT_LIMITS, type Limits } from '../model/bytes.js';
import { UsageError } from './usage-error.js';

type Unit = 'bytes' | 'count' | 'mebibytes' | 'seconds';

export interface LimitFlag {
  readonly flag: string;
  readonly limit: keyof Limits;
  readonly unit: Unit;
  readonly what: string;
  /** Least value that leaves anything to work with. */
  readonly least: number;
}

/** One flag a limit, so that nothing is cut off by a number nobody can change. */
export const LIMIT_FLAGS: readonly LimitFlag[] = [
  { flag: '--max-file-bytes', limit: 'fileBytes', unit: 'bytes', what: 'largest file', least: 1 },
  { flag: '--max-entries', limit: 'entries', unit: 'count', what: 'entries of all archives within a file', least: 1 },
  { flag: '--max-depth', limit: 'depth', unit: 'count', what: 'documents within documents', least: 0 },
  { flag: '--max-inflated-bytes', limit: 'inflatedBytes', unit: 'bytes', what: 'unpacked size of a file', least: 1 },
  { flag: '--max-part-bytes', limit: 'partBytes', unit: 'bytes', what: 'unpacked size of one part', least: 1 },
  { flag: '--max-ratio', limit: 'ratio', unit: 'count', what: 'unpacked to packed size of a large part', least: 1 },
  { flag: '--max-cells', limit: 'cells', unit: 'count', what: 'cells of a file', least: 1 },
  { flag: '--max-characters', limit: 'characters', unit: 'count', what: 'characters of text of a file', least: 1 },
  { flag: '--max-token-bytes', limit: 'tokenBytes', unit: 'bytes', what: 'longest single piece of XML', least: 64 },
  { flag: '--max-xml-depth', limit: 'xmlDepth', unit: 'count', what: 'deepest nesting of XML', least: 1 },
  { flag: '--max-memory', limit: 'memory', unit: 'mebibytes', what: 'memory of one worker, MiB', least: 64 },
  {
    flag: '--max-recognised-pages',
    limit: 'recognisedPages',
    unit: 'count',
    what: 'pages of a file that are read by --ocr',
    least: 1,
  },
  {
    flag: '--max-recognition-seconds',
    limit: 'recognitionSeconds',
    unit: 'seconds',
    what: 'time of --ocr for one page, seconds',
    least: 1,
  },
  { flag: '--timeout', limit: 'seconds', unit: 'seconds', what: 'time for one file, seconds', least: 1 },
];

/** Powers of 1,024, as file managers count them. */
const SIZES: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };
const TIMES: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, min: 60, h: 3600 };

const EXAMPLES: Readonly<Record<Unit, string>> = {
  bytes: '500000, 200MB or 2GB',
  count: '20000',
  mebibytes: '1024, 512MB or 2GB',
  seconds: '90, 90s or 10m',
};

/** The value of a limit as it was typed. Throws `UsageError`. */
export function parseLimit({ flag, unit, least }: LimitFlag, typed: string): number {
  const value = valueIn(unit, typed.trim().toLowerCase());
  if (value === undefined || !Number.isSafeInteger(Math.ceil(value))) {
    throw new UsageError(`The value of ${flag} must look like ${EXAMPLES[unit]}.`);
  }
  if (value < least) throw new UsageError(`The value of ${flag} must be at least ${least}.`);
  return value;
}

function valueIn(unit: Unit, text: string): number | undefined {
  switch (unit) {
    case 'count':
      return /^\d+$/u.test(text) ? Number(text) : undefined;
    case 'bytes':
      return sizeIn(text);
    case 'mebibytes': {
      if (/^\d+$/u.test(text)) return Number(text);
      const bytes = sizeIn(text);
      return bytes === undefined ? undefined : Math.floor(bytes / 1024 ** 2);
    }
    case 'seconds': {
      const [, number, suffix = ''] = /^(\d+(?:\.\d+)?) ?(s|m|min|h)?$/u.exec(text) ?? [];
      return number === undefined ? undefined : Number(number) * (TIMES[suffix] ?? 1);
    }
    default:
      return unit satisfies never;
  }
}

function sizeIn(text: string): number | undefined {
  const [, number, prefix = ''] = /^(\d+(?:\.\d+)?) ?(?:([kmgt])i?)?b?$/u.exec(text) ?? [];
  return number === undefined ? undefined : Math.floor(Number(number) * (SIZES[prefix] ?? 1));
}

/** The value of a limit that is not typed, as it could be typed. */
export function usualValue({ limit, unit }: LimitFlag): string {
  const value = DEFAULT_LIMITS[limit];
  if (unit !== 'bytes') return String(value);
  const gigabytes = value / 1024 ** 3;
  return gigabytes >= 1 ? `${gigabytes}GB` : `${value / 1024 ** 2}MB`;
}

/** The limits of a run: the defaults but for what was typed, by flag. Throws `UsageError`. */
export function limitsFrom(typed: Readonly<Record<string, unknown>>): Limits {
  const limits: { -readonly [limit in keyof Limits]: number } = { ...DEFAULT_LIMITS };
  for (const flag of LIMIT_FLAGS) {
    const value = typed[optionName(flag.flag)];
    if (typeof value === 'string') limits[flag.limit] = parseLimit(flag, value);
  }
  return limits;
}

/** The name under which the parser of commands keeps a flag: `--max-memory` is `maxMemory`. */
function optionName(flag: string): string {
  return flag.slice(2).replace(/-(.)/gu, (_dash, letter: string) => letter.toUpperCase());
}
