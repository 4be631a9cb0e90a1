import { csvLine } from '@escena/core/csv-line';
import type { FeedRowOut, PictureOut } from './feed-row.ts';

const columns = ['sku', 'title', 'status', 'error', 'picture', 'alt_en', 'alt_es', 'link', 'delta_e', 'findings'];

/** What came of a feed: a line for every picture, and one for every row without any. */
export function* reportCsv(rows: Iterable<FeedRowOut>): Generator<string> {
  yield csvLine(columns);
  for (const { sku, title, status, error, pictures } of rows) {
    const row = [sku, title, status, error ?? ''];
    const cells = pictures.length > 0 ? pictures.map(cellsOf) : [['', '', '', '', '', '']];
    for (const picture of cells) yield csvLine([...row, ...picture]);
  }
}

function cellsOf({ fileName, alt, link, measures }: PictureOut): string[] {
  const { deltaE, findings } = measures;
  return [fileName, alt.en, alt.es, link, deltaE?.toFixed(2) ?? '', findings.join(' ')];
}
