/** The page's own style: readable on any screen, dark where the reader wants it, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --dim: #5f5b54; --rule: #d6d1c8; --wash: #f3f0ea; --paper: #fff; --track: #8a857c; --link: #14508c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceae6; --dim: #b3aea5; --rule: #45413b; --wash: #2a2825; --paper: #1b1a18; --link: #8fbfee; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem); max-width: 100rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 "Noto Sans", system-ui, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
a { color: var(--link); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { margin: 0; font-size: 2rem; line-height: 1.15; }
h1 a, h4 a, h5 a { color: inherit; text-decoration-color: var(--rule); }
h2 { margin: 3rem 0 1rem; font-size: 1.5rem; border-bottom: 2px solid var(--ink); }
h3 { margin: 2rem 0 .75rem; font-size: 1.15rem; }
h4, h5 { margin: 0 0 .15rem; font-size: 1.05rem; line-height: 1.3; }
h5 { font-size: 1rem; }
p { margin: .35rem 0; }
.dim { color: var(--dim); font-weight: 400; }
header .dim, footer { font-size: .875rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.skip { position: absolute; inset-inline-start: -99rem; }
.skip:focus { position: static; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll { overflow-x: auto; margin-bottom: 1.5rem; }
table { position: relative; width: 100%; min-width: 50rem; border-collapse: collapse; table-layout: fixed; font-size: .8125rem; line-height: 1.3; }
caption { padding: .25rem 0 .5rem; text-align: start; color: var(--dim); }
th, td { padding: .3rem .45rem; border: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
thead th { border-top: 0; vertical-align: bottom; }
tr > :first-child { width: 5.5rem; }
tbody th { color: var(--dim); font-weight: 400; white-space: nowrap; }
td.session { border-inline-start: 4px solid var(--track); }
td.session a { font-weight: 600; color: inherit; text-decoration: none; }
td.session a:hover { text-decoration: underline; }
td.band, p.band { background: var(--wash); }
td.band { text-align: center; vertical-align: middle; }
td.band a { color: inherit; }
p.band { padding: .5rem .75rem; border-radius: .25rem; }
.who, .when { display: block; color: var(--dim); }
article { max-width: 48rem; margin: 0 0 1.5rem; padding-inline-start: .75rem; border-inline-start: 4px solid var(--track); }
article article { margin: 1rem 0 0; }
.facts, .people { font-size: .875rem; }
.people { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: .25rem 0; padding: 0; list-style: none; }
.abstract { font-family: "Source Serif 4", Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
.abstract ul, .abstract ol { margin: .35rem 0; padding-inline-start: 1.4rem; }
.subhead { font-weight: 600; }
@media (max-width: 45rem) { .scroll { display: none; } }
@media print {
  :root { --ink: #000; --dim: #444; --rule: #bbb; --wash: #eee; --paper: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav, .skip { display: none; }
  .scroll { overflow: visible; break-inside: avoid; }
  table { min-width: 0; font-size: 7pt; }
  .day { break-before: page; }
  .day:first-child { break-before: auto; }
  h2, h3, h4, h5 { break-after: avoid; }
  article { max-width: none; }
}
`;
