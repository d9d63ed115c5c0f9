import { STYLE } from '../agenda-html/style.ts';

/** The style of all pages: that of the agenda page, and what a site has beyond it. */
export const SITE_STYLE = `${STYLE}
body > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 2rem; padding-bottom: .75rem; border-bottom: 1px solid var(--rule); }
body > header nav ul { margin: 0; }
body > header nav [aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
.event { margin: 0; font-weight: 700; }
.event a, .list a { color: inherit; text-decoration-color: var(--rule); }
main { min-height: 60vh; }
h1 { margin: 2rem 0 .5rem; max-width: 48rem; overflow-wrap: break-word; }
.list { margin: 1rem 0; padding: 0; list-style: none; max-width: 56rem; }
.list li { padding: .5rem .75rem; margin: .35rem 0; border-inline-start: 4px solid var(--track); overflow-wrap: break-word; }
.list a { font-weight: 600; }
.people-list { columns: 16rem; padding: 0; list-style: none; }
.people-list li { padding: .25rem 0; break-inside: avoid; }
.abstract { max-width: 44rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--rule); }
@media print { body > header nav { display: none; } .list li { break-inside: avoid; } }
`;
