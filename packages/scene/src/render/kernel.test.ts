import { main } from 'assemblyscript/asc';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';

it('ships what its source compiles to', async () => {
  const folder = path.resolve(import.meta.dirname, '../../kernel');
  const outputs = new Map<string, string | Uint8Array>();
  const { error } = await main(['--config', 'asconfig.json', '--baseDir', '.'], {
    readFile: (name, base) => readFile(path.resolve(folder, base, name), 'utf8').catch(() => null),
    writeFile: (name, contents) => void outputs.set(path.basename(name), contents),
    listFiles: () => [],
  });
  expect(error).toBeNull();
  const built = outputs.get('intersect.wasm');
  const shipped = await readFile(path.join(import.meta.dirname, 'intersect.wasm'));
  expect(Buffer.compare(Buffer.from(built ?? []), shipped)).toBe(0);
});
