/**
 * What is wrong with the tables of a page: cells that overlap, rows of different widths, spans that reach below the last
 * row, no caption, header cells without scope. Read by pattern: our own pages are regular.
 */
export function tableFaults(html: string): string[] {
  const faults: string[] = [];
  for (const table of html.match(/<table>[\s\S]*?<\/table>/g) ?? []) {
    if (!/^<table>\s*<caption>[^<]/.test(table)) faults.push('no caption');
    if (/<th(?![^>]*scope="(?:col|row)")[\s>]/.test(table)) faults.push('a header cell without scope');
    const rows = (table.match(/<tr[\s>][\s\S]*?<\/tr>/g) ?? []).map((row) => row.match(/<t[hd][\s>][^>]*>?/g) ?? []);
    const taken = rows.map(() => new Set<number>());
    for (const [y, cells] of rows.entries()) {
      let x = 0;
      for (const cell of cells) {
        const span = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(cell)?.[1] ?? 1);
        while (taken[y]?.has(x)) x++;
        for (let dy = 0; dy < span('rowspan'); dy++)
          for (let dx = 0; dx < span('colspan'); dx++) {
            const row = taken[y + dy];
            if (!row) faults.push(`row ${y}: a cell reaches below the table`);
            else if (row.has(x + dx)) faults.push(`row ${y}: two cells in column ${x + dx}`);
            else row.add(x + dx);
          }
      }
    }
    const widths = new Set(taken.map((row) => row.size));
    if (widths.size > 1) faults.push(`rows of different widths: ${[...widths].join(', ')}`);
  }
  return faults;
}
