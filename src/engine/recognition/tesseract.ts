import { spawn } from 'node:child_process';
import {
  type Picture,
  type PictureCount,
  type RecognisedWord,
  type Recogniser,
  type Recognition,
  shareOfSure,
} from '../../model/recognition.js';
import { bitmapFile } from './bitmap-file.js';
import { recognisedWords } from './recognised-words.js';

/** A program on this computer that recognises text, and how it is called. */
export interface TesseractSetup {
  readonly kind: 'tesseract';
  /** Absolute path. */
  readonly program: string;
  /** Names of its language data, joined by plus signs. */
  readonly languages: string;
  /** All that it sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What whoever watches over the thread must know of a program that it started. */
export type ProgramNews =
  | { readonly kind: 'started'; readonly process: number | undefined; readonly count: PictureCount }
  | { readonly kind: 'ended' };

type PresentRecogniser = Extract<Recogniser, { readonly kind: 'present' }>;

/** Page segmentation modes: with finding out which way is up, which takes a quarter more time, and without. */
const LAYOUT = { turning: '1', asItLies: '3' } as const;
/** Share of sure letters from which a page lies the right way up. */
const WELL_READ = 0.7;
/** Far more than the words of any page. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Tesseract as a recogniser. It is started by the thread that reads the document, one page at a time, so that neither the
 * picture nor the words leave that thread but for the program itself, by its standard input and output: nothing is
 * written to a disk. A page that takes more than `seconds` ends the program.
 */
export function tesseract(
  setup: TesseractSetup,
  seconds: number,
  tell: (news: ProgramNews) => void,
): PresentRecogniser {
  return {
    kind: 'present',
    async recognise(picture, count) {
      const attempt = async (turning: boolean): Promise<Recognition> => {
        const run = start(setup, picture, turning, seconds);
        tell({ kind: 'started', process: run.process, count });
        const recognition = await run.recognition;
        tell({ kind: 'ended' });
        return recognition;
      };
      const asItLies = await attempt(false);
      if (asItLies.kind !== 'read' || !mayLieOnItsSide(asItLies.words)) return asItLies;
      const turned = await attempt(true);
      return turned.kind === 'read' && shareOfSure(turned.words) > shareOfSure(asItLies.words) ? turned : asItLies;
    },
  };
}

/** Letters that lie on their side or stand on their head are taken for others, none of them for sure. */
const mayLieOnItsSide = (words: readonly RecognisedWord[]): boolean =>
  words.length > 0 && shareOfSure(words) < WELL_READ;

interface Run {
  readonly process: number | undefined;
  readonly recognition: Promise<Recognition>;
}

function start(
  { program, languages, environment }: TesseractSetup,
  picture: Picture,
  turning: boolean,
  seconds: number,
): Run {
  const about =
    picture.kind === 'pixels'
      ? ['--dpi', String(Math.round(picture.resolution))]
      : // Pages are counted from 0.
        ['-c', `tessedit_page_number=${(picture.page ?? 1) - 1}`];
  const layout = ['--psm', turning ? LAYOUT.turning : LAYOUT.asItLies];
  const child = spawn(program, ['stdin', 'stdout', '-l', languages, ...layout, ...about, 'tsv'], {
    env: environment,
    // What it complains of may name the picture's content.
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  const recognition = new Promise<Recognition>((resolve) => {
    const output: Buffer[] = [];
    let size = 0;
    let isSlow = false;
    const alarm = setTimeout(() => {
      isSlow = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    const end = (recognition: Recognition): void => {
      clearTimeout(alarm);
      resolve(recognition);
    };
    child.on('error', () => end({ kind: 'failed' }));
    // A program that ends early does not read what it is sent.
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_OUTPUT) child.kill('SIGKILL');
      else output.push(chunk);
    });
    child.on('close', (code) => {
      if (isSlow) return end({ kind: 'slow' });
      const words = code === 0 ? recognisedWords(Buffer.concat(output).toString('utf8')) : undefined;
      end(words === undefined ? { kind: 'failed' } : { kind: 'read', words });
    });
    child.stdin.end(picture.kind === 'pixels' ? bitmapFile(picture) : picture.bytes.read(0, picture.bytes.size));
  });
  return { process: child.pid, recognition };
}
