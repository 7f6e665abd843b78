import type { RecognitionSetup } from '../../engine/protocol.js';
import type { TesseractSetup } from '../../engine/recognition/tesseract.js';
import { NO_RECOGNISER } from '../../model/recognition.js';
import { UsageError } from '../usage-error.js';
import { findTesseract } from './find-tesseract.js';

/** Whether pages that are only a picture are read: where a program for it is there, never, or without fail. */
export const OCR_MODES = ['auto', 'off', 'require'] as const;
export type OcrMode = (typeof OCR_MODES)[number];

export interface OcrOptions {
  readonly ocr: string;
  readonly ocrLanguages?: string | undefined;
}

const USUAL_LANGUAGES = 'eng';
const OFF: RecognitionSetup = { kind: 'absent', advice: 'a person must look, since --ocr is off' };
/** Data of a language or, in a folder of its own, of a script. */
const LANGUAGES = /^(?:script\/)?\w+(?:\+(?:script\/)?\w+)*$/u;
/** What the program needs of the environment; nothing else of it is handed on. */
const HANDED_ON = ['PATH', 'LD_LIBRARY_PATH', 'TESSDATA_PREFIX', 'HOME', 'SystemRoot', 'TEMP', 'TMP'];

/**
 * What reads pages that are only a picture. Throws `UsageError` for a mode or languages that are none, where a program is
 * required and there is none, and where it lacks languages that were asked for.
 */
export async function readOcr({ ocr, ocrLanguages }: OcrOptions, env: NodeJS.ProcessEnv): Promise<RecognitionSetup> {
  if (!(OCR_MODES as readonly string[]).includes(ocr)) {
    throw new UsageError(`The value of --ocr must be ${OCR_MODES.slice(0, -1).join(', ')} or ${OCR_MODES.at(-1)}.`);
  }
  const languages = ocrLanguages ?? USUAL_LANGUAGES;
  if (!LANGUAGES.test(languages)) throw new UsageError('The value of --ocr-languages must look like eng or eng+cym.');
  if (ocr === 'off') return OFF;
  const setup = tesseractHere(env, languages);
  if (setup === undefined) {
    if (ocr !== 'require') return NO_RECOGNISER;
    throw new UsageError(
      'With --ocr require pages that are only a picture must be read, and Tesseract is not installed; on Windows, winget install UB-Mannheim.TesseractOCR does it.',
    );
  }
  if (ocr === 'require' || ocrLanguages !== undefined) await checkLanguages(setup);
  return setup;
}

/** The Tesseract of this computer; undefined where there is none. */
export function tesseractHere(env: NodeJS.ProcessEnv, languages = USUAL_LANGUAGES): TesseractSetup | undefined {
  const program = findTesseract(env, process.platform);
  if (program === undefined) return undefined;
  const inherited = HANDED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  // Its threads get in each other's way; several pages at a time are what the threads of a run are for.
  return {
    kind: 'tesseract',
    program,
    languages,
    environment: { ...Object.fromEntries(inherited), OMP_THREAD_LIMIT: '1' },
  };
}

async function checkLanguages(setup: TesseractSetup): Promise<void> {
  const facts = await (await import('./ask-tesseract.js')).askTesseract(setup);
  if (!facts) throw new UsageError('Tesseract is installed but does not run; foi-gate doctor tells more.');
  const lacking = setup.languages.split('+').filter((name) => !facts.languages.includes(name));
  if (lacking.length === 0) return;
  throw new UsageError(
    `Tesseract has no data for "${lacking.join('+')}"; install it, or choose of ${facts.languages.join(', ')} with --ocr-languages.`,
  );
}
