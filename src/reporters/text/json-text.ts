/** What JSON may hold as it is but a terminal obeys: DEL, the C1 controls, and marks that turn the direction of writing. */
const OBEYED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A value as JSON in one line, with everything escaped that a terminal would obey. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(OBEYED, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
