const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const OPENERS =
  words(`the a an and or but if in on at of to for from by with as is are was were be been being it its this that
  these those there here he she they we you i his her their our your my me him them us who whom whose which what when where why
  how not no nor so yet also both either neither each every all any some such than then thus however therefore although though
  because since while until unless after before during under over between among within without about against into through
  upon out up down off again further once only own same too very can could will would shall should may might must do does
  did done has have had having let please thank thanks dear yours yes ok re fw fwd cc bcc per via etc re: one two three
  four five six seven eight nine ten first second third last next other another more most many much few less`);
const ALSO_NAMES = words(`may will few many much last no so an do to in`);

/** Words that open sentences and almost never names; after a title or another name they may be one (So, An, To, In). */
export const opensSentences = (folded: string): boolean => OPENERS.has(folded);

/** Some of them are names too, and may be read as such where another capital follows. */
export const isAlsoName = (folded: string): boolean => ALSO_NAMES.has(folded);
