import type { SheetDate } from './shown-sheets.js';

const DAY_MS = 86_400_000;
/** 1899-12-30, day 0 of a spreadsheet. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** The moment as JavaScript counts, in universal time, to the second. */
export function dateOf({ days }: SheetDate): Date {
  return new Date(FIRST_DAY + Math.round((days * DAY_MS) / 1000) * 1000);
}

/** As ISO 8601 writes it: a day, a day and a time, or, below the first day, a time alone. */
export function dateText(date: SheetDate): string {
  const moment = dateOf(date);
  if (Number.isNaN(moment.getTime())) return String(date.days);
  const [day = '', time = ''] = moment.toISOString().split(/[T.]/u);
  if (date.days >= 0 && date.days < 1 && time !== '00:00:00') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
