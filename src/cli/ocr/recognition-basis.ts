import type { RecognitionSetup } from '../../engine/protocol.js';
import type { CertifiedRecognition } from '../../policy/certificate.js';

/** What pictures were read with, as an inspection depends on it. */
export async function recognitionBasis(setup: RecognitionSetup): Promise<CertifiedRecognition> {
  if (setup.kind === 'absent') return 'none';
  const facts = await (await import('./ask-tesseract.js')).askTesseract(setup);
  return { program: facts?.version ?? 'unknown', languages: setup.languages };
}
