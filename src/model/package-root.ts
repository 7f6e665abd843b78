/**
 * Folder of the installed package, with a slash at its end. Right from the sources (`src/model/`) and from what the build
 * makes, which puts every file two folders deep (`dist/cli/`, `dist/chunks/`).
 */
export const PACKAGE_ROOT = new URL('../../', import.meta.url);

/** The rules as the build compiled them, beside the compiled code; from the sources there is no such file. */
export const COMPILED_RULES = new URL('../rules.json', import.meta.url);
