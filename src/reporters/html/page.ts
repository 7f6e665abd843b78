import type { Report } from '../../model/report.js';
import { STYLE } from './style.js';
import { type Html, html } from './template.js';

/** Nothing may be loaded or run, whatever got into the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What a page is called, by the browser and in its own heading. */
export interface PageTitle {
  readonly title: string;
  readonly heading: string;
  /** Rules of style beside those of every page. */
  readonly style?: string;
}

const CHECK: PageTitle = {
  title: 'foi-gate: release check',
  heading: 'Release check: what these files carry, seen and unseen',
};

/** The page up to its main part. Nothing in it is loaded from elsewhere. */
export function opening({ title, heading, style = '' }: PageTitle): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
${{ html: STYLE + style }}
</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header class="band"><div><p>foi-gate</p><h1>${heading}</h1></div></header>
<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fbe9ef" fill-opacity=".55"/><rect width="1.6" height="6" fill="#8a0f3c"/></pattern></defs></svg>
`;
}

/**
 * The page up to the first file. Its main part is a shadow tree with a place for the verdict before all else: what comes
 * last in the text is shown and read out first, without a script. Readers that do not know this show it last.
 */
export function head(): Html {
  return html`${opening(CHECK)}<main id="report"><template shadowrootmode="open"><slot name="verdict"><p style="border:4px solid;padding:1em;font-weight:bold">This report is not complete: the scan ended early, and no verdict was reached.</p></slot><slot></slot></template>
`;
}

/** The end of the page: what was used, and what the report does not say. */
export function foot({ version, policy, rulesHash }: Report['tool']): Html {
  return html`</main>
<footer class="foot"><div>
<p>Checked by foi-gate ${version} under the policy <b>${policy}</b>, with rules <span class="hash">${rulesHash}</span>.</p>
<p>Everything in a file is read, whether it is shown or not; what could not be read is listed and blocks. Values are masked. What a photograph or a scanned page shows, and whether it is lawful to release a fact, a person must judge. Hatched areas are hidden from whoever opens the file; filled columns hold people's data.</p>
</div></footer>
</body>
</html>
`;
}
