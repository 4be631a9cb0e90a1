/** A record of a CSV (RFC 4180), its line end included, that no spreadsheet runs anything of. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quote).join(',')}\r\n`;
}

/** What begins like a formula would be run by spreadsheets: an apostrophe before it makes it words. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
