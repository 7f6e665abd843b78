import { statSync } from 'node:fs';

/** A file changed so shortly ago may change again and keep its times: clocks of file systems are coarse. */
const YOUNG_MS = 2000;

/**
 * What the file system says of a file: size, both times to the nanosecond, inode and device. While it stays the same so
 * does the content, unless somebody set the clock of the machine back: the time of change cannot be set otherwise. Empty
 * where it proves nothing: the file is not there, or was changed a moment before `now` (milliseconds since 1970).
 */
export function fileStamp(path: string, now: number): string {
  try {
    const { size, mtimeNs, ctimeNs, mtimeMs, ctimeMs, ino, dev } = statSync(path, { bigint: true });
    const isYoung = now - Math.max(Number(mtimeMs), Number(ctimeMs)) < YOUNG_MS;
    return isYoung ? '' : [size, mtimeNs, ctimeNs, ino, dev].map((one) => one.toString(36)).join('.');
  } catch {
    return '';
  }
}
