import { vocabulary } from '../ooxml/vocabulary.js';

/** Local names of PresentationML and DrawingML that the reader knows (ECMA-376 part 1, 19 and 20). */
export const { names: SLIDE_NAMES, id: P } = vocabulary(
  'sld sldLayout sldMaster notes notesMaster handoutMaster show cSld name cNvPr id descr title hidden ph type sp pic graphicFrame grpSp cxnSp spPr grpSpPr xfrm off ext chOff chExt x y cx cy rot prstGeom prst custGeom noFill solidFill gradFill blipFill pattFill ln alpha val srgbClr schemeClr lumMod lumOff tint shade style fillRef idx blip embed srcRect l t r b txBody p rPr br fld tbl tr tc gridSpan hMerge vMerge tcPr AlternateContent Fallback timing spTgt spid hlinkClick tooltip sz presentation sldSz sldId sldIdLst custShow custShowLst section modifyVerifier photoAlbum cmAuthor initials author userId cm text tag htmlPubPr path effectLst effectDag extLst highlight endParaRPr bg bgRef clrMap overrideClrMapping bg1 tx1 bg2 tx2',
);
