/** Areas of the United Kingdom and the Crown dependencies. Source: Royal Mail, PAF Programmers' Guide. */
const AREAS = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY ' +
    'G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR ' +
    'NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA ' +
    'WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

/** A full postcode of an area that exists; the letters C I K M O V never stand in its last two places. */
export function isPostcode(value: string): boolean {
  const text = value.replace(/\s+/gu, '').toUpperCase();
  const found = /^([A-Z]{1,2})\d[0-9A-Z]?\d[ABD-HJLNP-UW-Z]{2}$/u.exec(text);
  return found !== null && AREAS.has(found[1]!);
}

/** An address ends in a postcode or stands on a street: only a postcode in it is checked. */
export function hasPostcodeOrNone(value: string): boolean {
  const found = /[A-Z]{1,2}\d[0-9A-Z]?\s*\d[A-Z]{2}$/iu.exec(value.trim());
  return found === null || isPostcode(found[0]);
}
