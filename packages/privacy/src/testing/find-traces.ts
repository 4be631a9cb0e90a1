import type { Db } from '@escena/db/create-db';

/** Every column of every table, any type, whose text contains one of `words`: `Table.column (rows)`. For tests only. */
export async function findTraces(db: Db, words: readonly string[]): Promise<string[]> {
  const columns = await db.$queryRaw<{ schema: string; table: string; column: string }[]>`
    SELECT c.table_schema AS "schema", c.table_name AS "table", c.column_name AS "column"
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema IN ('public', 'pgboss') AND t.table_type = 'BASE TABLE'`;
  const traces: string[] = [];
  for (const { schema, table, column } of columns) {
    const rows = await db.$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) AS "count" FROM "${schema}"."${table}" WHERE EXISTS (
        SELECT 1 FROM unnest($1::text[]) word WHERE strpos(lower("${column}"::text), lower(word)) > 0)`,
      words,
    );
    const count = Number(rows[0]?.count ?? 0);
    if (count > 0) traces.push(`${table}.${column} (${count})`);
  }
  return traces.sort();
}
