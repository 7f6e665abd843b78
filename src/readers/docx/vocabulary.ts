import { vocabulary } from '../ooxml/vocabulary.js';

/** Local names of WordprocessingML that the reader knows (ECMA-376 part 1, 17), and of the drawings within it. */
export const { names: WORD_NAMES, id: W } = vocabulary(
  'p r t delText instrText delInstrText tab br cr noBreakHyphen softHyphen sym rPr pPr ins del moveFrom moveTo vanish specVanish color highlight shd sz rStyle pStyle rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange tbl tr tc trPr tcPr tblPr gridSpan vMerge hidden fldSimple fldChar fldCharType instr txbxContent textbox AlternateContent Choice Fallback docPr cNvPr descr title name bookmarkStart comment footnote endnote sdt sdtPr alias tag val author initials id styleId type basedOn style docDefaults rPrDefault pPrDefault fill themeColor themeFill default cellIns cellDel srcRect l b gridBefore wAfter docVar docVars documentProtection customStyle anchor tooltip hyperlink placeholder docPartBody docPart textpath string altChunk space char moveFromRangeStart moveToRangeStart listItem displayText value listEntry statusText helpText query connectString',
);
