/** What stands before a name and is no part of it: titles and ranks, folded. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr sir dame prof professor rev cllr lord lady pc wpc dc tdc ps wps ds sgt sergeant insp inspector di dci ci
  chief supt superintendent dcs acc dcc cc constable detective temporary acting special pcso officer`.split(/\s+/u),
);
