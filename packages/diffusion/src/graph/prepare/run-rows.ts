import type { Session, TensorInfo } from '../../runtime/session.ts';
import { type Tensor, concatBatch, elementCount, zeros } from '../../tensor.ts';
import { isTimestep } from './probe-feeds.ts';

/**
 * Runs feeds that hold a timestep a row, on a graph whose timestep may be one number for the whole batch: row by row then,
 * outputs joined. This is what a batched run of a prepared graph must equal. A graph that was exported for one size of picture
 * runs so, too: its probe cannot be small, and unfused attention holds all scores of every row.
 */
export async function runRows(
  session: Session,
  feeds: Readonly<Record<string, Tensor>>,
): Promise<ReadonlyMap<string, Tensor>> {
  const timestep = session.inputs.find(({ name }) => isTimestep(name));
  const steps = timestep && feeds[timestep.name];
  const single = timestep && (timestep.dims.length === 0 || timestep.dims[0] === 1);
  const rows = steps ? elementCount(steps.dims) : 1;
  if (rows === 1 || !(single || hasOneSize(session))) return session.run(feeds);
  const outputs = new Map<string, Tensor[]>();
  for (let row = 0; row < rows; row++) {
    const own = session.inputs.map((info): [string, Tensor] => {
      const value = feeds[info.name] ?? zeros([0]);
      if (info !== timestep) return [info.name, rowOf(value, batchAxis(info, session), row)];
      return [
        info.name,
        { dims: info.dims.length === 0 ? [] : [1], data: value.data.subarray(row, row + 1) },
      ];
    });
    for (const [name, output] of await session.run(Object.fromEntries(own)))
      outputs.set(name, [...(outputs.get(name) ?? []), output]);
  }
  return new Map([...outputs].map(([name, parts]) => [name, concatBatch(parts)]));
}

function hasOneSize({ inputs: [first] }: Session): boolean {
  const [batch, , ...sides] = first?.dims ?? [];
  return typeof batch === 'string' && sides.length === 2 && sides.every((side) => typeof side === 'number');
}

/** The axis that is called as the batch of the first input is; −1: the input is the same for all rows. */
function batchAxis({ dims }: TensorInfo, { inputs }: Session): number {
  return dims.indexOf(inputs[0]?.dims[0] ?? '');
}

function rowOf({ dims, data }: Tensor, axis: number, row: number): Tensor {
  if (axis < 0) return { dims, data };
  const count = dims[axis] ?? 1;
  const inner = elementCount(dims.slice(axis + 1));
  const outer = elementCount(dims.slice(0, axis));
  const picked = zeros(dims.with(axis, 1));
  for (let i = 0; i < outer; i++) {
    const from = (i * count + row) * inner;
    picked.data.set(data.subarray(from, from + inner), i * inner);
  }
  return picked;
}
