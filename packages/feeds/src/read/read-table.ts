/** A file as a table: CSV (RFC 4180; commas, semicolons or tabs, found by itself) or JSON (an array of objects). */
import { z } from 'zod';
import type { FeedError } from './feed-error.ts';
import { readCsv } from './read-csv.ts';

export interface TableRow {
  /** as in `FeedError` */
  readonly line: number;
  /** by column; what is not there is empty */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  /** as the file names them, in its order */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly errors: readonly FeedError[];
}

/** More is no table of 500 articles but something else. */
export const mostFeedBytes = 1_000_000;

const fileError = (en: string, es: string): Table => ({
  columns: [],
  rows: [],
  errors: [{ line: 1, column: null, reason: { en, es } }],
});

/** Reads all of it; what is wrong is in `errors`, each with its line. */
export function readTable(text: string): Table {
  if (Buffer.byteLength(text) > mostFeedBytes)
    return fileError(
      'The file is larger than 1 MB. Send the columns that are needed, or several feeds.',
      'El archivo supera 1 MB. Envía solo las columnas necesarias, o varios catálogos.',
    );
  if (text.includes('\ufffd') || text.includes('\0'))
    return fileError(
      'The file is not UTF-8 text. In a spreadsheet, save it as “CSV UTF-8”.',
      'El archivo no es texto UTF-8. En la hoja de cálculo, guárdalo como «CSV UTF-8».',
    );
  const content = text.replace(/^\ufeff/, '');
  return /^\s*[[{]/.test(content) ? readJson(content) : readCsv(content);
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const objects = z.array(z.record(z.string(), z.unknown()));

function readJson(text: string): Table {
  const parsed = objects.safeParse(parseJson(text)).data;
  if (!parsed)
    return fileError('The file is no JSON array of objects.', 'El archivo no es una lista JSON de objetos.');
  return {
    columns: [...new Set(parsed.flatMap((record) => Object.keys(record)))],
    rows: parsed.map((record, i) => ({
      line: i + 1,
      cells: new Map(Object.entries(record).map(([column, value]) => [column, asCell(value)])),
    })),
    errors: [],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Where it breaks says little of a file that no person typed.
    return undefined;
  }
}

function asCell(value: unknown): string {
  const plain = scalar.safeParse(value);
  return plain.success ? String(plain.data ?? '').trim() : JSON.stringify(value);
}
