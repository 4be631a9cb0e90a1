import { expect, it } from 'vitest';
import { joinValues } from './join-values.ts';

it('lets a value begin with a dash, and a flag go without one', () => {
  const options = {
    seed: { type: 'string' },
    prompt: { type: 'string' },
    fast: { type: 'boolean' },
  } as const;
  const argv = ['--seed', '-1', '--prompt', '-', '--fast', '-x', '--prompt', '--seed', '2'];
  expect(joinValues(argv, options)).toEqual([
    '--seed=-1',
    '--prompt=-',
    '--fast',
    '-x',
    '--prompt',
    '--seed',
    '2',
  ]);
});
