import type { GapReason } from '../../model/catalogue.js';
import type { Recogniser, Recognition } from '../../model/recognition.js';

/** Why a picture still counts as not read. `unsure`: too little of it was recognised for certain. */
export type Unread = 'absent' | 'unsure' | 'limit' | Exclude<Recognition['kind'], 'read'>;

/** Reason of the gap and the end of its sentence. */
export function unreadWords(
  unread: Unread,
  recogniser: Recogniser,
): { readonly reason: GapReason; readonly why: string } {
  switch (unread) {
    case 'absent':
      return { reason: 'no-text', why: recogniser.kind === 'absent' ? recogniser.advice : LOOK };
    case 'unsure':
      return { reason: 'no-text', why: `too little of it could be recognised for certain, so ${LOOK}` };
    case 'failed':
      return {
        reason: 'no-text',
        why: `Tesseract could not read it, so ${LOOK}; foi-gate doctor tells whether it works`,
      };
    case 'slow':
      return {
        reason: 'timeout',
        why: `recognising its words took longer than allowed (--max-recognition-seconds), so ${LOOK}`,
      };
    case 'limit':
      return {
        reason: 'limit',
        why: `no more pages were given to Tesseract (--max-recognised-pages), so ${LOOK}`,
      };
    default:
      return unread satisfies never;
  }
}

const LOOK = 'a person must look';
