import { accessTable, type ProcedurePath } from '@escena/api/access-table';
import { appRouter } from '@escena/api/app-router';
import { expect, it } from 'vitest';
import en from '../../../../messages/en.json';

it('has words for every deed that the log can hold', () => {
  const procedures = Object.entries(appRouter._def.procedures) as unknown as [
    ProcedurePath,
    { _def: { type: string; meta?: { audit?: false } } },
  ][];
  const deeds = procedures
    .filter(([path, { _def }]) => _def.type === 'mutation' && _def.meta?.audit !== false && isOfMembers(path))
    .map(([path]) => path.replace('.', '_'));
  expect(deeds.length).toBeGreaterThan(20);
  expect(deeds.filter((deed) => !(deed in en.audit.actions))).toEqual([]);
});

function isOfMembers(path: ProcedurePath): boolean {
  return accessTable[path] !== 'anyone' && accessTable[path] !== 'person';
}
