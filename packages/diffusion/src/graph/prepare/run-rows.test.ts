import { expect, it } from 'vitest';
import { fakeSession } from '../../testing/fake-session.ts';
import { tensor } from '../../tensor.ts';
import { runRows } from './run-rows.ts';

const feeds = {
  hidden_states: tensor([2, 1, 1, 2], Float32Array.of(1, 2, 3, 4)),
  timestep: tensor([2], Float32Array.of(10, 20)),
};

it.each([
  ['a row at a time where the graph has one size of picture', ['b', 1, 1, 2], ['b'], 2],
  ['a row at a time where it takes one timestep', ['b', 1, 'h', 'w'], [], 2],
  ['all at once where its probe may be small', ['b', 1, 'h', 'w'], ['b'], 1],
] as const)('runs %s', async (_, sides, steps, calls) => {
  const session = fakeSession({
    inputs: { hidden_states: [...sides], timestep: [...steps] },
    answer: ({ hidden_states: x, timestep: t }) => ({
      sample: tensor(
        x?.dims ?? [],
        (x?.data ?? new Float32Array()).map(
          (value, i) => value + (t?.data[Math.min(i >> 1, t.data.length - 1)] ?? 0),
        ),
      ),
    }),
  });
  const made = (await runRows(session, feeds)).get('sample');
  expect(session.calls).toHaveLength(calls);
  expect(made).toEqual(tensor([2, 1, 1, 2], Float32Array.of(11, 12, 23, 24)));
});
