/** Elements that begin and end a line of their own (HTML, 15.3 rendering of flow content). */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section select summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);

/** Elements without an end tag: they are never within another (HTML, 13.1.2). */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
