/**
 * Prisma's own PostgreSQL adapter with three gaps closed: it has no mapping for `"char"` columns, which the engine's
 * catalogue queries return; it cuts scripts at every semicolon, also inside functions; and its shadow database is the
 * main one when the URL names a database.
 */
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { connectionString, createDatabase, dropDatabase, schemaName } from './admin.mjs';

const charOid = 18;
const textOid = 25;

/** rows of an answer → which of its columns are `"char"` */
const charColumns = new WeakMap();

/** Passes `"char"` columns through the adapter as text, and remembers them. */
class CatalogueClient extends pg.Client {
  query(...args) {
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      args[args.length - 1] = (error, result) => callback(error, error ? result : noteChars(result));
      return super.query(...args);
    }
    const answer = super.query(...args);
    return typeof answer?.then === 'function' ? answer.then(noteChars) : answer;
  }
}

function noteChars(results) {
  for (const result of [results].flat()) {
    const chars = result?.fields?.filter((field) => field.dataTypeID === charOid) ?? [];
    if (chars.length === 0) continue;
    charColumns.set(
      result.rows,
      chars.map((field) => result.fields.indexOf(field)),
    );
    for (const field of chars) field.dataTypeID = textOid;
  }
  return results;
}

async function connectTo(url, schema) {
  const pool = new pg.Pool({ connectionString: url, Client: CatalogueClient, max: 4 });
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect();
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const column of charColumns.get(answer.rows) ?? [])
      answer.columnTypes[column] = ColumnTypeEnum.Character;
    return answer;
  };
  return adapter;
}

class MigrationAdapterFactory {
  provider = 'postgres';
  adapterName = '@prisma/adapter-pg';
  #datasource;

  constructor(datasource) {
    this.#datasource = datasource;
  }

  connect() {
    const { url } = this.#datasource;
    return connectTo(connectionString(url), schemaName(url));
  }

  async connectToShadowDb() {
    const { url, shadowDatabaseUrl } = this.#datasource;
    if (shadowDatabaseUrl) return connectTo(connectionString(shadowDatabaseUrl));
    const name = await createDatabase(url, `prisma_migrate_shadow_db_${randomUUID()}`);
    const adapter = await connectTo(connectionString(url, name));
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await dropDatabase(url, name);
    };
    return adapter;
  }
}

/** @param datasource `{ url, shadowDatabaseUrl? }` as the CLI passes it */
export function createAdapterFactory(datasource) {
  return new MigrationAdapterFactory(datasource);
}
