import type { ReportStyle } from '../model/reporter.js';
import { colours, PLAIN } from './paint.js';

/** What standard output allows: its width, and colours where `mayColour` and a terminal or `FORCE_COLOR` takes them. */
export async function screenStyle(mayColour: boolean): Promise<ReportStyle> {
  const { stdout, env } = process;
  const isColoured = mayColour && !env.NO_COLOR && env.TERM !== 'dumb' && (stdout.isTTY || Boolean(env.FORCE_COLOR));
  return {
    width: Math.min(Math.max(stdout.columns ?? 100, 40), 120),
    paint: isColoured ? await colours() : PLAIN,
  };
}
