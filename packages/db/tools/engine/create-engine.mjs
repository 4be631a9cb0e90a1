/** The WebAssembly engine behind the method names of the native one. Loaded on the first call that needs it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { debuglog } from 'node:util';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createDatabase, dropDatabase } from './admin.mjs';
import { createAdapterFactory } from './adapter-factory.mjs';

const log = debuglog('schema-engine');

export function createEngine({ url, schemaFiles, datasource }) {
  let loading;
  const load = () => (loading ??= loadEngine({ schemaFiles, datasource }));

  return {
    /** @returns what the native engine's JSON-RPC method would; `print` shows text through the CLI */
    async call(method, params, print) {
      if (method === 'createDatabase')
        return { databaseName: await createDatabase(params?.datasource?.url ?? url) };
      if (method === 'dropDatabase') {
        await dropDatabase(params?.url ?? url);
        return {};
      }
      const engine = await load();
      if (method === 'getDatabaseVersion') return engine.version(params);
      if (method === 'diff') {
        const { exitCode, stdout } = await engine.diff(params);
        if (typeof stdout === 'string') print(stdout);
        return { exitCode, stdout: null };
      }
      if (typeof engine[method] !== 'function') throw new Error(`the engine has no method ${method}`);
      return (await engine[method](params)) ?? {};
    },
    async close() {
      if (loading) (await loading).free();
    },
  };
}

/** Where the engine leaves the words of a panic, before WebAssembly traps without any. */
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    process.stderr.write(`${message}\n`);
  },
};

async function loadEngine({ schemaFiles, datasource }) {
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await WebAssembly.compile(readFileSync(gluePath.replace(/\.js$/, '.wasm')));
  const instance = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = schemaFiles.map((file) => [file, readFileSync(file, 'utf8')]);
  const adapterFactory = bindMigrationAwareSqlAdapterFactory(createAdapterFactory(datasource));
  return glue.SchemaEngine.new(datamodels.length > 0 ? { datamodels } : {}, log, adapterFactory);
}
