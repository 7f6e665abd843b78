/** What the page of an audit needs beside the style of every page. */
export const AUDIT_STYLE = `
main>section{margin:0 0 2.5rem}
main>section:not(.verdict)>h2{font-size:1.625rem;border-top:2px solid var(--ink);padding-top:1rem;margin-bottom:.6rem}
main>.lead{margin-bottom:1.5rem}
main>section>ol{margin:.5rem 0 1.25rem;padding-left:1.4rem}
.card table{margin-top:1rem}
.scroll{overflow-x:auto}
.scroll:focus{outline:3px solid var(--ink)}
.list td:first-child,.list th:first-child{text-align:right;width:2.5rem}
.list td b{font-weight:700}
.plot svg{display:block;width:100%;max-width:46rem;height:auto}
.plot figcaption{font-size:.9375rem;margin-bottom:.35rem}
.plot svg text{font-size:12px}
.plot details{margin-top:.35rem;font-size:.9375rem}
.plot:not(:first-of-type){margin-top:1.75rem}
.key.rest{background:#dfe4e9}
.key.blocked{background:var(--block)}
.hand td{height:2.2rem}
.hand td:last-child{width:60%}
@media print{.card{break-before:auto}.plot{break-inside:avoid}}`;
