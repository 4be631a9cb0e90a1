/** What must be done beside the target database: see whether it answers, make it, drop it. */
import pg from 'pg';

export async function pingDatabase(url) {
  await withClient(connectionString(url), (client) => client.query('SELECT 1'));
}

/** @returns the name of the database that was made */
export async function createDatabase(url, name = databaseName(url)) {
  await withClient(connectionString(url, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`),
  );
  return name;
}

export async function dropDatabase(url, name = databaseName(url)) {
  await withClient(connectionString(url, 'postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** The URL for `pg`, which takes Prisma's own `schema` parameter for a run-time setting and fails on it. */
export function connectionString(url, database) {
  const target = new URL(url);
  target.searchParams.delete('schema');
  if (database !== undefined) target.pathname = `/${encodeURIComponent(database)}`;
  return target.toString();
}

export function schemaName(url) {
  return new URL(url).searchParams.get('schema') ?? undefined;
}

function databaseName(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

async function withClient(target, use) {
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
