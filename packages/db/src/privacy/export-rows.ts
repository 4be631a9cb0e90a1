import type { Db, Tx } from '../create-db.ts';
import { Prisma } from '../generated/client.ts';
import { dataMap, type TableData, type TableName } from './data-map.ts';

export type ExportedRow = Readonly<Record<string, unknown>>;

export interface ExportRowsOptions {
  readonly table: TableName;
  /** rows where any of these columns is `value` */
  readonly columns: readonly string[];
  readonly value: string;
}

const pageSize = 500;

/** A table's rows about somebody, without its secrets, as they lie: a page at a time, however many there are. */
export async function* exportRows(db: Db | Tx, options: ExportRowsOptions): AsyncGenerator<ExportedRow> {
  const { table, columns, value } = options;
  const { secret = [] }: TableData = dataMap[table];
  const from = Prisma.raw(`"${table}" t`);
  const about = Prisma.join(
    columns.map((column) => Prisma.sql`t.${Prisma.raw(`"${column}"`)} = ${value}`),
    ' OR ',
  );
  let after = '(0,0)';
  for (;;) {
    const page = await db.$queryRaw<{ at: string; row: ExportedRow }[]>`
      SELECT t.ctid::text AS "at", to_jsonb(t) - ${[...secret]}::text[] AS "row" FROM ${from}
      WHERE (${about}) AND t.ctid > ${after}::tid ORDER BY t.ctid LIMIT ${pageSize}`;
    for (const { row } of page) yield row;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.at;
  }
}
