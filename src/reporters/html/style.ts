/** Colours that people who see red and green alike can tell apart, each with a sign and a word beside it. */
const COLOURS = `:root{--ink:#14181d;--soft:#46505a;--line:#b4bcc4;--pale:#f3f5f7;--paper:#fff;--block:#8a0f3c;--block-pale:#fbe9ef;--warn:#7a4a00;--warn-pale:#fff4dc;--note:#46505a;--allow:#0b4a8f;--allow-pale:#e6f0fa;--focus:#ffdd33}`;

const PAGE = `*{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;overflow-wrap:anywhere}
.band{background:var(--ink);color:#fff;border-bottom:.5rem solid var(--allow)}
.band div,main,.foot div{max-width:64rem;margin:0 auto;padding:.75rem 1.25rem}
.band p{margin:0;font-weight:700;font-size:1.375rem}
.band h1{margin:0;font-size:1.0625rem;font-weight:400}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--focus);color:var(--ink);padding:.5rem;z-index:1}
a{color:var(--allow);text-underline-offset:.15em}
a:focus,summary:focus{outline:3px solid var(--ink);background:var(--focus);color:var(--ink)}
h2,h3,h4,h5{line-height:1.2;margin:0}
p,ul,ol,dl,figure{margin:0}
.foot{background:var(--pale);border-top:1px solid var(--line);margin-top:2.5rem;font-size:.9375rem}
.foot p+p{margin-top:.5rem}`;

const VERDICT = `.verdict{color:#fff;padding:1.5rem 1.75rem;margin:1rem 0 2rem}
.verdict.block{background:var(--block)}
.verdict.allow{background:var(--allow)}
.verdict h2{font-size:2.75rem;letter-spacing:.01em}
.verdict .do{font-size:1.3125rem;font-weight:700;margin-top:.5rem}
.verdict a{color:#fff}
.verdict a:focus{color:var(--ink)}
.figures{display:flex;flex-wrap:wrap;gap:.5rem 2.25rem;margin-top:1rem}
.figures div{display:flex;flex-direction:column-reverse}
.figures dd{margin:0;font-size:1.75rem;font-weight:700;line-height:1.1}
.figures dt{font-size:.9375rem}
.toc{margin:0 0 2rem}
.toc h2{font-size:1.375rem;margin-bottom:.5rem}`;

const FILE = `.file{border-top:2px solid var(--ink);padding:1.25rem 0 1rem;margin-bottom:1.5rem}
.file>h2{font-size:1.625rem;margin:.35rem 0 .6rem}
.file>h3{font-size:1.375rem;margin:1.75rem 0 .75rem}
.far{content-visibility:auto;contain-intrinsic-size:auto 30rem}
.rows+.rows{margin-top:1rem}
.tag{display:inline-block;font-size:.9375rem;font-weight:700;line-height:1.35;padding:.1rem .55rem;background:var(--note);color:#fff;white-space:nowrap}
.file>.tag,.card>.tag{display:table}
.tag.block{background:var(--block)}
.tag.warn{background:var(--warn)}
.tag.allow{background:var(--allow)}
.lead{font-size:1.1875rem;max-width:46rem}
.lead+.lead{margin-top:.35rem}
.footprint{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;border:1px solid var(--line);background:var(--pale);padding:1rem 1.25rem;margin-top:1rem;max-width:46rem}
.footprint svg{display:block;max-width:100%;height:auto;margin-top:.75rem}
.footprint figcaption{font-size:.9375rem}
.footprint b{display:block;font-size:1.375rem;line-height:1.2}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem;font-size:.9375rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.hash{font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:.875em}`;

const CARDS = `.card{border:1px solid var(--line);border-left:.5rem solid var(--note);padding:1rem 1.25rem;margin:0 0 1rem}
.card.block{border-left-color:var(--block)}
.card.warn{border-left-color:var(--warn)}
.card h4{font-size:1.1875rem;margin:.3rem 0 .4rem}
.card h3{font-size:1.1875rem;margin:.3rem 0 .4rem}
.card h5,.card h3~h4{font-size:1.0625rem;margin:1rem 0 .25rem}
.card>p,.card>ul,.card>ol{max-width:46rem}
.card p+p{margin-top:.35rem}
.card .why{color:var(--soft)}
.card ol,.card ul{padding-left:1.4rem}
.card li+li{margin-top:.25rem}
.spot{display:flex;flex-wrap:wrap;gap:1rem 1.75rem;margin-top:1rem;align-items:flex-start}
.spot>figure{flex:0 0 auto;max-width:100%}
.spot svg{display:block;max-width:100%;height:auto}
.spot figcaption{font-size:.9375rem;max-width:19rem;margin-top:.35rem}
.spot>table{flex:1 1 20rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;font-weight:700;padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
td:last-child,th:last-child{padding-right:0}
.in th:first-child{width:45%}
.in td:first-child{min-width:8.5rem}
.rows td:nth-child(3){min-width:6rem}
td b{display:block}
.n{text-align:right;white-space:nowrap}
.at{display:block;color:var(--soft);font-size:.875rem}
.guide{border-left:.25rem solid var(--allow);padding-left:.75rem;margin-top:1rem;font-size:.9375rem}
.guide cite{display:block;font-style:normal;color:var(--soft)}
.rule{color:var(--soft);font-size:.875rem;margin-top:.75rem}
.accepted{background:var(--allow-pale);padding:.4rem .6rem;margin-top:.5rem;font-size:.9375rem}
.key{display:inline-block;width:.9em;height:.9em;border:1px solid var(--ink);vertical-align:-.1em;margin-right:.3em}
.key.shown{background:#8fb8e0}
.key.unseen{background:repeating-linear-gradient(45deg,var(--block) 0 2px,var(--block-pale) 2px 5px)}
svg text{font:10px "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;fill:#14181d}`;

const PHONE = `@media (max-width:40rem){body{font-size:1rem}
.verdict{margin:0 -1.25rem 1.5rem;padding:1.25rem}
.verdict h2{font-size:2.25rem}
.file>h2{font-size:1.3125rem}
.card{padding:.85rem .9rem}
.footprint{padding:.75rem;gap:0 1rem}
.facts{grid-template-columns:1fr}
.facts dd{margin-bottom:.35rem}}`;

const PRINT = `@page{size:A4;margin:15mm}
@media print{html{font-size:10pt}
body{font-size:1rem}
.skip{display:none}
.band,.verdict,.tag,.key,.footprint,.accepted{print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,.band div,.foot div{max-width:none;padding-left:1px;padding-right:1px}
.band div{padding-left:.75rem}
.far{content-visibility:visible}
.file{break-before:auto}
h2,h3,h4,h5,caption,.tag{break-after:avoid}
tr,figure,li,.footprint,.guide,.facts,.in{break-inside:avoid}
.card{break-inside:auto}
a{color:inherit}}`;

/** The look of the page. Nothing in it is loaded from elsewhere. */
export const STYLE = [COLOURS, PAGE, VERDICT, FILE, CARDS, PHONE, PRINT].join('\n');
