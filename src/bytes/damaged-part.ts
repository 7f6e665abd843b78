import { Unreadable } from '../model/failure.js';

/** What is thrown where the bytes of one file in an archive are not what the archive promises. */
export function damagedPart(): Unreadable {
  return new Unreadable('damaged', 'A part of the archive is damaged.');
}
