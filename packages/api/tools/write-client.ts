/** `npm run client -w @escena/api`: writes the client's operations anew. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeTypes } from '../src/rest/write-types.ts';

const file = path.resolve(import.meta.dirname, '../../client/src/operations.ts');
await writeFile(file, await format(writeTypes(), { ...(await resolveConfig(file)), filepath: file }));
