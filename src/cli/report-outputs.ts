import { closeSync, existsSync, openSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { JudgedFile, Report } from '../model/report.js';
import type { Reporter, ReportStyle, ReportWriter, RuleBook } from '../model/reporter.js';
import { printable } from '../reporters/text/printable.js';
import { print, writeFailed } from './print.js';

/** A report to be written: in which format, and into which file; without a file, to standard output. */
export interface ReportRequest {
  readonly reporter: Reporter;
  readonly file?: string;
}

interface Output {
  readonly reporter: Reporter;
  readonly style: ReportStyle;
  write(text: string): Promise<void>;
  close(): void;
}

/** Where a report will lie, links resolved; the path itself when its folder is not there. */
export function realPathOf(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const folder = dirname(file);
  return existsSync(folder) ? join(realpathSync(folder), basename(file)) : file;
}

/**
 * All reports of a run, written as the files are judged. Each failure is a `ReportFailed`. Files are written in place
 * and from the start: what an interrupted run leaves behind is a broken report, never an older one that says ALLOW.
 */
export class ReportOutputs {
  readonly #outputs: readonly Output[];
  #writers: readonly ReportWriter[] = [];

  /** `screen` is the style of standard output; files are plain. Throws `ReportFailed` when a file cannot be opened. */
  constructor(requests: readonly ReportRequest[], screen: ReportStyle, plain: ReportStyle) {
    this.#outputs = requests.map(({ reporter, file }) =>
      file === undefined ? standardOutput(reporter, screen) : fileOutput(reporter, file, plain),
    );
  }

  async begin(tool: Report['tool'], rules: RuleBook): Promise<void> {
    this.#writers = this.#outputs.map(({ reporter, style }) => reporter.begin(tool, style, rules));
    await this.#writeEach((writer) => writer.head());
  }

  async file(file: JudgedFile): Promise<void> {
    await this.#writeEach((writer) => writer.file(file));
  }

  async end(outcome: Pick<Report, 'verdict' | 'summary' | 'idleDecisions'>): Promise<void> {
    await this.#writeEach((writer) => writer.end(outcome));
  }

  close(): void {
    for (const output of this.#outputs) output.close();
  }

  /** The main report comes last, so that it does not show a verdict when another report could not be written. */
  async #writeEach(textOf: (writer: ReportWriter) => string): Promise<void> {
    for (let at = this.#writers.length - 1; at >= 0; at--) {
      const text = textOf(this.#writers[at] as ReportWriter);
      if (text !== '') await this.#outputs[at]?.write(text);
    }
  }
}

function fileOutput(reporter: Reporter, file: string, style: ReportStyle): Output {
  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw writeFailed(`to ${printable(file)}`, error);
    }
  };
  const handle = guarded(() => openSync(file, 'w'));
  return {
    reporter,
    style,
    write: async (text) => guarded(() => writeFileSync(handle, text)),
    close: () => guarded(() => closeSync(handle)),
  };
}

function standardOutput(reporter: Reporter, style: ReportStyle): Output {
  return {
    reporter,
    style,
    write: print,
    close: () => undefined,
  };
}
