#!/usr/bin/env node
/**
 * Runs Prisma's CLI in this package (`node tools/prisma.mjs migrate dev --name …`) with the schema engine of
 * `schema-engine.mjs`, so that it works without Prisma's download host. Windows cannot start a script as a binary:
 * there, and wherever PRISMA_SCHEMA_ENGINE_BINARY is already set, the choice is left alone.
 * With `--url-from-stdin` first, the database's URL is read from there: it holds a password, which a command line shows.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const packageDir = path.join(import.meta.dirname, '..');
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const engine =
  process.platform === 'win32'
    ? {}
    : { PRISMA_SCHEMA_ENGINE_BINARY: path.join(import.meta.dirname, 'schema-engine.mjs') };

const words = process.argv.slice(2);
const fromStdin = words[0] === '--url-from-stdin';
const database = fromStdin ? { DATABASE_URL: await text(process.stdin) } : {};

const child = spawn(process.execPath, [cli, ...(fromStdin ? words.slice(1) : words)], {
  cwd: packageDir,
  stdio: 'inherit',
  env: { ...engine, ...process.env, ...database, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
