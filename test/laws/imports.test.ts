import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './fixtures.js';

/** The edges of CONTRIBUTING.md: which rooms a room may import from, beside its own files. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  bytes: ['model'],
  readers: ['model', 'bytes'],
  rules: ['model'],
  detectors: ['model'],
  engine: ['model', 'bytes', 'readers', 'rules', 'detectors'],
  policy: ['model'],
  reporters: ['model'],
  audit: ['model', 'bytes', 'readers', 'rules', 'detectors', 'engine', 'policy', 'reporters'],
  cli: ['model', 'bytes', 'readers', 'rules', 'detectors', 'engine', 'policy', 'reporters', 'audit'],
  'index.ts': ['model', 'bytes', 'readers', 'rules', 'detectors', 'engine', 'policy', 'reporters', 'cli'],
};

/** Rooms that see nothing of the world outside: what they are given is all they know. */
const PURE = ['model', 'readers', 'detectors', 'policy', 'reporters'];

/** What reaches the network or starts programs; but for these few, nothing here ever does. */
const FORBIDDEN = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|cluster|inspector)(?:\/|$)/u;
/**
 * They start what the user has installed, and nothing else: git to ask what changed, programs for their version, and
 * Tesseract. That one is started by the thread that reads the document, so that pictures and words stay within it.
 */
const STARTS_PROGRAMS = [
  'src/cli/git/git.ts',
  'src/cli/doctor-command.ts',
  'src/cli/ocr/ask-tesseract.ts',
  'src/engine/recognition/tesseract.ts',
];
/** Speaks to the server of a queue and fetches what is audited, both only where the person who starts it says. */
const REACHES_OUT = 'src/audit/queue/';
const FETCHES = `${REACHES_OUT}downloader.ts`;
const SPEAKS_TO_SERVERS = /^(?:pg|pg-boss)$/u;
/** What each run loads: what they do not import but ask for when it is needed is not among it. */
const ALWAYS_LOADED = ['src/cli/main.ts', 'src/cli/program.ts', 'src/engine/worker.ts', 'src/index.ts'];
const FILE_SYSTEM = /^(?:node:)?fs(?:\/|$)/u;
const WORLD =
  /\bconsole\.(?:log|error|warn|info|debug)\b|\bprocess\.(?:env|argv|exit|std|cwd|on)\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/u;

/**
 * Formats know nothing of each other: what several share stands in a folder that is no format's. But a mail's body is a page
 * or rich text, and what is recognised on a picture is laid out as pages of PDFs are.
 */
const MAY_READ: Readonly<Record<string, RegExp>> = {
  mail: /^html\/read-html\.js$/u,
  mapi: /^(?:html\/read-html|rtf\/read-rtf)\.js$/u,
  rtf: /^html\/read-html\.js$/u,
  recognition: /^pdf\//u,
  image: /^pdf\//u,
};

/** They train the name model and measure names and rules; they are run by hand and are no part of a scan. */
const TOOLS = ['src/detectors/names/training/', 'src/rules/training/'];

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const SOURCES: readonly Source[] = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !TOOLS.some((folder) => `src/${path}`.startsWith(folder)))
  .map((path) => {
    const text = readFileSync(`${ROOT}src/${path}`, 'utf8');
    return {
      path: `src/${path}`,
      room: path.split('/')[0] ?? '',
      text: withoutComments(text),
      imports: importsOf(text),
    };
  });

/** Specifiers of static and dynamic imports and re-exports. */
function importsOf(text: string): string[] {
  return [...withoutComments(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/gu)].map(
    ([, name]) => name ?? '',
  );
}

/** What a source loads with itself: other sources by path, packages by name. */
function loadedBy(path: string): string[] {
  const text = SOURCES.find((source) => source.path === path)?.text ?? '';
  return [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gmu)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name).replace(/\.js$/u, '.ts') : name,
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
}

/** Room an import leads to; `undefined` for packages and Node's own modules. */
function roomOf({ path }: Source, name: string): string | undefined {
  if (!name.startsWith('.')) return undefined;
  return posix.join(posix.dirname(path), name).split('/')[1]?.replace(/\.js$/u, '.ts');
}

const offences = (find: (source: Source) => readonly string[]): string[] =>
  SOURCES.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));

describe('imports', () => {
  it('finds the sources and their imports', () => {
    expect(SOURCES.length).toBeGreaterThan(100);
    expect(SOURCES.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
    expect(
      importsOf(`import a from './a.js';\nexport { b } from "../b.js";\nawait import('./c.js');\n// import './d.js'`),
    ).toEqual(['./a.js', '../b.js', './c.js']);
  });

  it('go along the allowed edges only', () => {
    expect(
      offences((source) =>
        source.imports.filter((name) => {
          const room = roomOf(source, name);
          return room !== undefined && room !== source.room && !MAY_IMPORT[source.room]?.includes(room);
        }),
      ),
    ).toEqual([]);
  });

  it('lead from no format to another', () => {
    const formats = new Set(SOURCES.flatMap(({ path }) => /^src\/readers\/([^/]+)\/index\.ts$/u.exec(path)?.[1] ?? []));
    expect(formats.size).toBeGreaterThan(20);
    expect(
      offences(({ path, imports }) => {
        const [, room, own = ''] = path.split('/');
        if (room !== 'readers' || path.split('/').length < 4) return [];
        return imports.filter((name) => {
          if (!name.startsWith('.')) return false;
          const target = posix.relative('src/readers', posix.join(posix.dirname(path), name));
          const [folder = ''] = target.split('/');
          return folder !== own && formats.has(folder) && !MAY_READ[own]?.test(target);
        });
      }),
    ).toEqual([]);
  });

  it('stay within src and end in .js', () => {
    expect(
      offences((source) =>
        source.imports.filter(
          (name) =>
            name.startsWith('.') &&
            (!posix.join(posix.dirname(source.path), name).startsWith('src/') || !name.endsWith('.js')),
        ),
      ),
    ).toEqual([]);
  });

  it('name every room of the house', () => {
    expect([...new Set(SOURCES.map(({ room }) => room))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('reach neither the network nor other programs', () => {
    expect(
      offences(({ path, imports }) =>
        imports.filter(
          (name) => FORBIDDEN.test(name) && !(name === 'node:child_process' && STARTS_PROGRAMS.includes(path)),
        ),
      ),
    ).toEqual([]);
    expect(
      offences(({ path, imports }) =>
        path.startsWith(REACHES_OUT) ? [] : imports.filter((name) => SPEAKS_TO_SERVERS.test(name)),
      ),
    ).toEqual([]);
    expect(offences(({ path, text }) => (path === FETCHES ? [] : (text.match(/\bfetch\(/gu) ?? [])))).toEqual([]);
  });

  it('load what reaches other machines, and the database, only where it is asked for', () => {
    const loaded = new Set(ALWAYS_LOADED);
    for (const path of loaded) for (const next of loadedBy(path)) loaded.add(next);
    expect(loaded.size).toBeGreaterThan(50);
    expect([...loaded].filter((path) => path.startsWith(REACHES_OUT) || path === 'libsql')).toEqual([]);
  });

  it('keep the file system out of the pure rooms', () => {
    expect(
      offences(({ room, imports }) => (PURE.includes(room) ? imports.filter((name) => FILE_SYSTEM.test(name)) : [])),
    ).toEqual([]);
  });

  it('leave console, environment, clock and chance to the command line', () => {
    expect(offences(({ room, text }) => (room === 'cli' ? [] : (text.match(WORLD) ?? [])))).toEqual([]);
  });
});
