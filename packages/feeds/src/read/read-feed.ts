import type { Text } from '@escena/core/text';
import { contractOf, type ToolName } from '@escena/verticals/contracts';
import { type UsedColumn, useColumns } from './column-use.ts';
import type { FeedError } from './feed-error.ts';
import { isPhotoId } from './photo-id.ts';
import { readTable, type TableRow } from './read-table.ts';
import { checkRowInput, type Overrides } from './row-input.ts';
import type { FeedInput } from './tool-column.ts';

/** A feed is this long at most: what a person can look through, and a workspace pay for, at once. */
export const mostRows = 500;
const mostSkuLetters = 80;
const mostTitleLetters = 200;
const mostSourceLetters = 2048;

export interface ReadRow {
  readonly line: number;
  readonly sku: string;
  readonly title: string;
  /** an http(s) address, or the id of a photo of the workspace */
  readonly source: string;
  readonly overrides: Overrides;
  /** of its run */
  readonly credits: number;
  readonly pictures: number;
  readonly input: object;
}

export interface ReadFeed {
  readonly columns: readonly UsedColumn[];
  /** those without errors */
  readonly rows: readonly ReadRow[];
  /** by line; a feed with any is not begun */
  readonly errors: readonly FeedError[];
}

export interface ReadFeedOptions {
  readonly tool: ToolName;
  /** the tool's input, less what the rows say */
  readonly template: FeedInput;
  /** CSV or JSON */
  readonly text: string;
}

/** Reads a catalogue: every row, and everything that is wrong with any. What photos there are is not looked at. */
export function readFeed({ tool, template, text }: ReadFeedOptions): ReadFeed {
  const table = readTable(text);
  const columns = useColumns(tool, table.columns);
  const errors = [...table.errors];
  if (table.errors.length === 0) errors.push(...tableErrors(columns, table.rows.length));
  const lines = new Map<string, number>();
  const rows: ReadRow[] = [];
  // Without its columns every row would say the same.
  if (errors.some(({ line }) => line === 1)) return { columns, rows, errors };
  for (const row of table.rows.slice(0, mostRows)) {
    const { fields, wrong } = readFields(columns, row);
    const tell = (column: string | null, reason: Text) => wrong.push({ line: row.line, column, reason });
    const earlier = lines.get(fields.sku);
    if (earlier !== undefined) tell(nameOf(columns, 'sku'), repeated(fields.sku, earlier));
    else if (fields.sku !== '') lines.set(fields.sku, row.line);
    const checked = checkRowInput(tool, template, fields.overrides);
    if ('error' in checked) tell(checked.error.column, checked.error.reason);
    else if (wrong.length === 0) {
      const { input } = checked;
      const contract = contractOf(tool);
      rows.push({
        line: row.line,
        ...fields,
        input,
        credits: contract.credits(input),
        pictures: contract.outputs(input),
      });
    }
    errors.push(...wrong);
  }
  const wrong = new Set(errors.map(({ line }) => line));
  return {
    columns,
    rows: rows.filter(({ line }) => !wrong.has(line)),
    errors: errors.toSorted((a, b) => a.line - b.line),
  };
}

function tableErrors(columns: readonly UsedColumn[], count: number): FeedError[] {
  const missing = (['sku', 'image'] as const).filter((kind) => nameOf(columns, kind) === null);
  const errors: FeedError[] = missing.map((kind) => ({ line: 1, column: kind, reason: noColumn(kind) }));
  if (count === 0)
    errors.push({ line: 1, column: null, reason: { en: 'There are no rows.', es: 'No hay filas.' } });
  if (count > mostRows)
    errors.push({
      line: 1,
      column: null,
      reason: {
        en: `There are ${count} rows; a feed takes ${mostRows}. Send the rest as another.`,
        es: `Hay ${count} filas y un catálogo admite ${mostRows}. Envía el resto en otro.`,
      },
    });
  return errors;
}

type Fields = Pick<ReadRow, 'sku' | 'title' | 'source' | 'overrides'>;

function readFields(
  columns: readonly UsedColumn[],
  { line, cells }: TableRow,
): { fields: Fields; wrong: FeedError[] } {
  const wrong: FeedError[] = [];
  const cell = (kind: 'sku' | 'image' | 'title', most: number) => {
    const column = nameOf(columns, kind);
    const text = (column === null ? '' : (cells.get(column) ?? '')).replaceAll(/\p{Cc}+/gu, ' ').trim();
    if (text === '' && kind !== 'title') wrong.push({ line, column, reason: empty });
    if (text.length > most) wrong.push({ line, column, reason: tooLong(most) });
    return text;
  };
  const sku = cell('sku', mostSkuLetters);
  const source = cell('image', mostSourceLetters);
  if (source !== '' && !isPhotoId(source) && !isAddress(source))
    wrong.push({ line, column: nameOf(columns, 'image'), reason: noAddress });
  const overrides = Object.fromEntries(
    columns.flatMap(({ name, use }) => {
      const text = use === 'override' ? (cells.get(name) ?? '') : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
  return { fields: { sku, title: cell('title', mostTitleLetters) || sku, source, overrides }, wrong };
}

const isAddress = (source: string): boolean => URL.canParse(source) && /^https?:/i.test(source);

function nameOf(columns: readonly UsedColumn[], kind: 'sku' | 'image' | 'title'): string | null {
  return columns.find(({ use }) => use === kind)?.name ?? null;
}

const empty: Text = { en: 'This cell is empty.', es: 'Esta celda está vacía.' };
const noAddress: Text = {
  en: 'This is neither an https address nor the id of a photo.',
  es: 'No es una dirección https ni el identificador de una foto.',
};
const tooLong = (most: number): Text => ({
  en: `This is longer than ${most} characters.`,
  es: `Supera los ${most} caracteres.`,
});
const repeated = (sku: string, line: number): Text => ({
  en: `“${sku}” is on line ${line} already.`,
  es: `«${sku}» ya está en la línea ${line}.`,
});
const noColumn = (kind: 'sku' | 'image'): Text => ({
  en: `There is no column “${kind}”.`,
  es: `Falta la columna «${kind}».`,
});
