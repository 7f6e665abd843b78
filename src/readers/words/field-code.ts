/** Fields that only number, date or point within the document. */
const ORDINARY =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|TOC|TC|REF|PAGEREF|NOTEREF|STYLEREF|SEQ|DATE|TIME|PRINTDATE|SAVEDATE|CREATEDATE|LISTNUM|AUTONUM\w*|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|EQ|SYMBOL|XE|INDEX|ADVANCE|CITATION|BIBLIOGRAPHY|NUMWORDS|NUMCHARS|EDITTIME|REVNUM|FILESIZE|SHAPE)\b/iu;

/** True for an instruction that can carry data: a path, an address, a name, a condition. */
export function isTellingField(code: string): boolean {
  return code.trim() !== '' && !ORDINARY.test(code);
}
