/** CSV by csv-parse: its only home. */
import { type CsvError, parse } from 'csv-parse/sync';
import type { FeedError } from './feed-error.ts';
import type { Table, TableRow } from './read-table.ts';

interface Found {
  readonly record: string[];
  readonly info: { readonly lines: number; readonly empty_lines: number };
}

/** @param text without a byte order mark */
export function readCsv(text: string): Table {
  let broken: FeedError | undefined;
  const errors: FeedError[] = [];
  const found = parse(text, {
    delimiter: delimiterOf(text),
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // What comes after quotes that do not match is anybody's guess: the first of them is told.
    on_skip: (error) => {
      broken ??= brokenQuotes(error);
    },
  }) as unknown as Found[];
  const [head, ...records] = found;
  const columns = head?.record ?? [];
  const rows: TableRow[] = [];
  let before = head?.info;
  for (const { record, info } of records) {
    // Counted at a record's end: it begins after the one before and the empty lines between.
    const line = (before ? before.lines + info.empty_lines - before.empty_lines : 0) + 1;
    before = info;
    if (record.every((cell) => cell === '')) continue;
    if (record.slice(columns.length).some((cell) => cell !== ''))
      errors.push({ line, column: null, reason: tooManyCells(record.length, columns.length) });
    rows.push({ line, cells: new Map(columns.map((column, i) => [column, record[i] ?? ''])) });
  }
  return { columns, rows, errors: broken ? [...errors, broken] : errors };
}

/** What most often stands between the words of the first line. */
function delimiterOf(text: string): string {
  const [head = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  const count = (delimiter: string) => head.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function tooManyCells(cells: number, columns: number): FeedError['reason'] {
  return {
    en: `The row has ${cells} cells, the first line ${columns}. Put cells with separators in quotes.`,
    es: `La fila tiene ${cells} celdas y la primera línea ${columns}. Pon entre comillas las celdas con separadores.`,
  };
}

function brokenQuotes(error: CsvError | undefined): FeedError {
  return {
    line: Number(error?.lines ?? 1),
    column: null,
    reason: {
      en: 'The quotes of this row do not match. A quote within quotes is written twice.',
      es: 'Las comillas de esta fila no cuadran. Una comilla entre comillas se escribe dos veces.',
    },
  };
}
