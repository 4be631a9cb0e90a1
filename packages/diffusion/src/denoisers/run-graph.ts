/**
 * Rows through one graph: each graph input becomes one value for all rows, in the element type, rank and batch that the
 * graph declares. Exports differ in all three (optimum, diffusers' legacy script, onnxruntime's optimizers).
 */
import { DiffusionError } from '../diffusion-error.ts';
import type { Session, TensorInfo } from '../runtime/session.ts';
import { type Tensor, concatBatch, elementCount } from '../tensor.ts';
import type { DenoiserRow } from './rows.ts';

/** what the noisy latents are called: UNets, then transformers */
const sampleNames = ['sample', 'hidden_states', 'latent', 'latent_sample'];
/** the row's index is not the first dimension: [nets, batch, 3, h, w] */
const batchSecond = new Set(['controlnet_conds']);
/** one value for all rows: [nets, 1] */
const shared = new Set(['conditioning_scales']);

export type RowOutputs = ReadonlyMap<string, Tensor>;

/**
 * @returns per row: output name → its part [1, …]
 * @throws DiffusionError `model.invalid` naming the input that nobody brings, or whose channels differ
 */
export async function runGraph(
  session: Session,
  rows: readonly DenoiserRow[],
): Promise<readonly RowOutputs[]> {
  const inputs = session.inputs.map((info) => ({
    info,
    values: rows.map((row) => valueOf(session, info, row)),
  }));
  const outputs: RowOutputs[] = [];
  const fixed = fixedBatch(session);
  for (const group of groupRows(inputs, rows.length)) {
    for (let start = 0; start < group.length; start += fixed ?? group.length) {
      const members = group.slice(start, start + (fixed ?? group.length));
      // A graph exported for one batch size gets it: the last row once more.
      const padded = [...members];
      while (fixed && padded.length < fixed) padded.push(members[members.length - 1] ?? 0);
      const feeds = Object.fromEntries(
        inputs.map(({ info, values }) => [info.name, join(info, pick(values, padded))]),
      );
      const results = await session.run(feeds);
      members.forEach((row, at) => {
        outputs[row] = part(session, results, { at, of: padded.length });
      });
    }
  }
  return outputs;
}

/** The graph's noisy latents: what a row's `sample` is fed to. */
export function sampleInput(session: Pick<Session, 'file' | 'inputs'>): TensorInfo {
  for (const name of sampleNames) {
    const found = session.inputs.find((input) => input.name === name);
    if (found) return found;
  }
  const detail = `none of its inputs is called ${sampleNames.join(' or ')}`;
  throw new DiffusionError('model.unsupported', { file: session.file, detail });
}

/** Channels of the noisy latents that the graph declares; undefined where it leaves them open. */
export function sampleChannels(session: Pick<Session, 'file' | 'inputs'>): number | undefined {
  const channels = sampleInput(session).dims[1];
  return typeof channels === 'number' ? channels : undefined;
}

function valueOf(session: Session, info: TensorInfo, row: DenoiserRow): Tensor {
  if (info.name === 'timestep') return { dims: [1], data: Float32Array.of(row.timestep) };
  // An option that some exporters left in the graph; its answer is the same either way.
  if (info.name === 'return_dict') return { dims: [1], data: Float32Array.of(0) };
  const value = info === sampleInput(session) ? row.sample : row.feeds[info.name];
  if (!value)
    throw new DiffusionError('model.unsupported', {
      file: session.file,
      input: info.name,
      detail: 'nothing to feed this input with',
    });
  const [, wanted] = info.dims;
  if (info !== sampleInput(session) || info.dims.length !== 4) return value;
  if (typeof wanted === 'number' && wanted !== value.dims[1])
    throw new DiffusionError('model.invalid', {
      file: session.file,
      input: info.name,
      detail: `takes ${wanted} channels, this pipeline brings ${value.dims[1]}`,
    });
  return value;
}

/** Fixed in the export, as in those for browsers; undefined where free. */
function fixedBatch(session: Session): number | undefined {
  const batch = sampleInput(session).dims[0];
  return typeof batch === 'number' && batch > 0 ? batch : undefined;
}

interface InputValues {
  readonly info: TensorInfo;
  /** one a row */
  readonly values: readonly Tensor[];
}

/** Rows that can share a call: those that agree in shapes and in everything that the graph takes once a call. */
function groupRows(inputs: readonly InputValues[], count: number): number[][] {
  const agree = (a: number, b: number): boolean =>
    inputs.every(({ info, values }) => {
      const [one, other] = [values[a], values[b]];
      if (!one || !other || one.dims.join() !== other.dims.join()) return false;
      return !isShared(info) || one.data.every((value, i) => value === other.data[i]);
    });
  const groups: number[][] = [];
  for (let row = 0; row < count; row++) {
    const group = groups.find(([first]) => first !== undefined && agree(first, row));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Scalars (some exports write them as [1]), and values without a batch dimension. */
function isShared({ name, dims }: TensorInfo): boolean {
  if (shared.has(name) || dims.length === 0 || (dims.length === 1 && dims[0] === 1)) return true;
  return name === 'img_ids' || name === 'txt_ids' ? dims.length === 2 : false;
}

function join(info: TensorInfo, values: readonly Tensor[]): Tensor {
  const [first] = values;
  if (!first) return { dims: [], data: new Float32Array() };
  if (isShared(info)) return withRank(first, info.dims.length);
  if (batchSecond.has(info.name)) return joinSecond(values);
  return values.length === 1 ? first : concatBatch(values);
}

/** [1, …] without its leading ones, down to the rank. */
function withRank(value: Tensor, rank: number): Tensor {
  const surplus = value.dims.length - rank;
  return surplus > 0 ? { dims: value.dims.slice(surplus), data: value.data } : value;
}

/** [n, 1, …] of each row to [n, rows, …]. */
function joinSecond(values: readonly Tensor[]): Tensor {
  const [nets = 1, , ...rest] = values[0]?.dims ?? [];
  const size = elementCount(rest);
  const data = new Float32Array(nets * values.length * size);
  for (let net = 0; net < nets; net++) {
    values.forEach((value, row) => {
      data.set(value.data.subarray(net * size, (net + 1) * size), (net * values.length + row) * size);
    });
  }
  return { dims: [nets, values.length, ...rest], data };
}

function pick(values: readonly Tensor[], rows: readonly number[]): Tensor[] {
  return rows.flatMap((row) => values[row] ?? []);
}

function part(
  session: Session,
  results: ReadonlyMap<string, Tensor>,
  { at, of }: { readonly at: number; readonly of: number },
): RowOutputs {
  const entries = [...results].map(([name, value]): [string, Tensor] => {
    const [batch, ...rest] = value.dims;
    if (batch !== of)
      throw new DiffusionError('model.invalid', {
        file: session.file,
        detail: `output ${name} is [${value.dims.join(', ')}] for a batch of ${of}`,
      });
    const size = elementCount(rest);
    return [name, { dims: [1, ...rest], data: value.data.subarray(at * size, (at + 1) * size) }];
  });
  return new Map(entries);
}
