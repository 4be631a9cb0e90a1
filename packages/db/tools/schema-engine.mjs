#!/usr/bin/env node
/**
 * A schema engine for Prisma's CLI that needs no download: it is started in place of the native binary
 * (PRISMA_SCHEMA_ENGINE_BINARY), speaks the same protocol and answers with the WebAssembly build of the same engine
 * (@prisma/schema-engine-wasm, pinned to the CLI's commit) over our PostgreSQL adapter.
 *
 * Protocol, as spoken by prisma 7.10: `--version`; `cli <can-connect-to-database|create-database|drop-database>`,
 * answered by the exit code and one JSON line on stderr; otherwise JSON-RPC 2.0, one message a line, on stdio.
 */
import { createDatabase, dropDatabase, pingDatabase } from './engine/admin.mjs';
import { parseArguments } from './engine/arguments.mjs';
import { createEngine } from './engine/create-engine.mjs';
import { serveJsonRpc } from './engine/serve-json-rpc.mjs';

/** PostgreSQL's code for a failure → Prisma's, which the CLI turns into advice. */
const prismaCodes = { '3D000': 'P1003', '28P01': 'P1000', '42P04': 'P1009' };

const options = parseArguments(process.argv.slice(2));

if (options.version) {
  process.stdout.write('schema-engine-cli wasm\n');
} else if (options.command) {
  await runCommand(options.command);
} else {
  const engine = createEngine(options);
  await serveJsonRpc((method, params, print) => engine.call(method, params, print));
  await engine.close();
}

async function runCommand(command) {
  const commands = {
    'can-connect-to-database': pingDatabase,
    'create-database': createDatabase,
    'drop-database': dropDatabase,
  };
  try {
    const run = commands[command];
    if (!run) throw new Error(`unknown command ${command}`);
    await run(options.url);
  } catch (error) {
    const fields = {
      error_code: prismaCodes[error.code] ?? 'P1001',
      message: error.message || `no answer from the database server (${error.code})`,
      is_panic: false,
    };
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
    process.exitCode = 1;
  }
}
