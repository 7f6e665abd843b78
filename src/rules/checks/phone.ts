import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

type Parse = (text: string) => { isValid(): boolean; readonly country?: string } | undefined;
let parse: Parse | undefined;

/** The library and its numbering plans take 45 ms to load: only a text that holds a candidate pays for them. */
function parser(): Parse {
  if (!parse) {
    const { parsePhoneNumberFromString } = load('libphonenumber-js/core') as typeof import('libphonenumber-js/core');
    const metadata = load('libphonenumber-js/min/metadata') as typeof import('libphonenumber-js/min/metadata').default;
    parse = (text) => parsePhoneNumberFromString(text, 'GB', metadata);
  }
  return parse;
}

/** Numbers that Ofcom keeps for films and examples: no subscriber has them, but templates and tests stand for people. */
const EXAMPLE = /^(?:(?:\+|00)44(?:\(0\))?|\(?0|)(?:7700\)?900\d{3}|1632\)?960\d{3})$/u;

/** A number of the British numbering plan, or of another country when it begins with +. */
export function isPhone(value: string): boolean {
  return (
    EXAMPLE.test(value.replace(/[\s.\u2010-\u2015-]+/gu, '')) ||
    parser()(value.trim().replace(/\s+/gu, ' '))?.isValid() === true
  );
}
