/** Where one step ends: a sentence, or a semicolon before a further instruction. Not at abbreviations such as `e.g.`. */
const STEP_END = /(?<=[a-z0-9)\]"'][.;])\s+(?=[A-Z]|then\b)/u;

/** How to mend something, as the steps to take one after the other. */
export function stepsOf(fix: string): readonly string[] {
  return fix
    .split(STEP_END)
    .map((step) =>
      step
        .trim()
        .replace(/^then\s+/u, '')
        .replace(/;$/u, '.'),
    )
    .filter((step) => step !== '')
    .map((step) => `${step.charAt(0).toUpperCase()}${step.slice(1)}`);
}
