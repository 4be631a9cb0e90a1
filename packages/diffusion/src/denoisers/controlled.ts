/**
 * ControlNet (Zhang et al. 2023) around a denoiser: copies of its encoder look at a picture and add residuals to the
 * UNet's. Exports have it beside the UNet (residuals out of one graph and into the other) or inside it (one graph with
 * `controlnet_conds`); `RunRows` looks the same either way.
 */
import { DiffusionError } from '../diffusion-error.ts';
import type { Session } from '../runtime/session.ts';
import { type Tensor, channelSlice, map, mix, zeros } from '../tensor.ts';
import type { DenoiserRow, Feeds, RunRows } from './rows.ts';
import { runGraph, sampleChannels } from './run-graph.ts';

export interface Control {
  /** the ControlNet's own graph */
  readonly net: Session;
  /** [1, 3, h, w], 0…1 */
  readonly picture: Tensor;
  readonly scale: number;
  /** share of the calls, 0…1, before which and after which it has no say */
  readonly start: number;
  readonly end: number;
  /** the net averages its residuals over the picture: the unconditional row gets none of it, as with `guess` */
  readonly pooled: boolean;
}

export interface ControlledOptions {
  readonly controls: readonly Control[];
  /** calls of the whole walk */
  readonly calls: number;
  /** residuals fade towards the outer blocks, and the row without the prompt gets none */
  readonly guess: boolean;
}

/**
 * ControlNets beside the UNet: each call's rows get the residuals' sum fed.
 * Made for one walk: it counts its calls to know which nets have a say.
 * @param runRows the UNet, whose graph has residual inputs
 */
export function controlled(denoiser: Session, runRows: RunRows, options: ControlledOptions): RunRows {
  const names = residualNames(denoiser);
  let call = 0;
  let silent: readonly Feeds[] | undefined;
  return async (rows) => {
    const share = callShare(call++, options.calls);
    const speaking = options.controls.filter(({ start, end }) => share.from >= start && share.to <= end);
    // Where no net has a say the UNet still wants residuals: zeros, of the dims that any net's answer has.
    const asked = speaking.length > 0 || silent ? speaking : options.controls.slice(0, 1);
    let sums: readonly Feeds[] | undefined;
    for (const control of asked) {
      const found = await residuals(names, rows, { ...control, guess: options.guess || control.pooled });
      sums = sums ? sums.map((sum, row) => addFeeds(sum, found[row] ?? {})) : found;
    }
    silent ??= sums?.map(zeroFeeds);
    const added = speaking.length > 0 ? sums : silent;
    return runRows(rows.map((row, i) => ({ ...row, feeds: { ...row.feeds, ...added?.[i] } })));
  };
}

/** ControlNets inside the UNet's graph: the pictures are fed as they are, scales of nets without a say are 0. */
export function fusedControlled(runRows: RunRows, { controls, calls }: FusedOptions): RunRows {
  const [first] = controls;
  const [, ...space] = first?.picture.dims ?? [];
  const pictures = zeros([controls.length, 1, ...space]);
  controls.forEach(({ picture }, i) => pictures.data.set(picture.data, i * picture.data.length));
  let call = 0;
  return (rows) => {
    const share = callShare(call++, calls);
    const scales = controls.map(({ scale, start, end }) =>
      share.from >= start && share.to <= end ? scale : 0,
    );
    const feeds: Feeds = {
      controlnet_conds: pictures,
      conditioning_scales: { dims: [scales.length, 1], data: Float32Array.from(scales) },
    };
    return runRows(rows.map((row) => ({ ...row, feeds: { ...row.feeds, ...feeds } })));
  };
}

export interface FusedOptions {
  readonly controls: readonly Omit<Control, 'net' | 'pooled'>[];
  readonly calls: number;
}

/** The UNet's residual inputs, outermost block first, the middle one last; empty when it has none. */
export function residualNames({ inputs }: Pick<Session, 'inputs'>): readonly string[] {
  const names = inputs.map(({ name }) => name).filter((name) => /residual|^(down|mid)_block/.test(name));
  return middleLast(names);
}

function callShare(call: number, calls: number): { readonly from: number; readonly to: number } {
  return { from: call / calls, to: (call + 1) / calls };
}

interface ResidualOptions extends Control {
  readonly guess: boolean;
}

/** One net's residuals a row, by the UNet's input names. */
async function residuals(
  names: readonly string[],
  rows: readonly DenoiserRow[],
  { net, picture, scale, guess, pooled }: ResidualOptions,
): Promise<Feeds[]> {
  // Rows come without the prompt first, then with it; the first has nothing to guess from.
  const asked = guess && rows.length > 1 ? rows.slice(-1) : rows;
  const inside = net.inputs.some(({ name }) => name === 'conditioning_scale') && !guess;
  const channels = sampleChannels(net);
  const outputs = await runGraph(
    net,
    asked.map(({ sample, timestep, feeds }) => ({
      // The net sees the latents alone, without an inpainting UNet's mask channels.
      sample: channels === undefined ? sample : channelSlice(sample, 0, channels),
      timestep,
      feeds: {
        ...feeds,
        controlnet_cond: picture,
        conditioning_scale: { dims: [1], data: Float32Array.of(inside ? scale : 1) },
      },
    })),
  );
  const weights = names.map((_, i) => blockWeight(i, names.length, guess && !pooled) * (inside ? 1 : scale));
  const found = outputs.map((output): Feeds => {
    const ordered = middleLast([...output.keys()]);
    if (ordered.length !== names.length)
      throw new DiffusionError('model.invalid', {
        file: net.file,
        detail: `gives ${ordered.length} residuals, the UNet takes ${names.length}`,
      });
    return Object.fromEntries(
      names.map((name, i) => [name, scaled(output.get(ordered[i] ?? ''), weights[i] ?? 1)]),
    );
  });
  const [only] = found;
  if (asked.length === rows.length || !only) return found;
  return rows.map((_, i) => (i === rows.length - 1 ? only : zeroFeeds(only)));
}

/** From 0.1 at the outermost block to 1 at the middle one, evenly in the exponent (the paper's guess mode). */
function blockWeight(index: number, count: number, fade: boolean): number {
  return fade ? Math.fround(10 ** (-1 + index / (count - 1))) : 1;
}

function scaled(value: Tensor | undefined, weight: number): Tensor {
  if (!value) return zeros([0]);
  return weight === 1 ? value : map(value, (x) => x * Math.fround(weight));
}

function zeroFeeds(feeds: Feeds): Feeds {
  return Object.fromEntries(Object.entries(feeds).map(([name, { dims }]) => [name, zeros(dims)]));
}

function addFeeds(a: Feeds, b: Feeds): Feeds {
  return Object.fromEntries(
    Object.entries(a).map(([name, value]) => {
      const other = b[name];
      return [name, other ? mix(value, 1, other, 1) : value];
    }),
  );
}

/** Graphs list the blocks in order, but the middle one anywhere. */
function middleLast(names: readonly string[]): string[] {
  const isMiddle = (name: string): boolean => name.includes('mid');
  return [...names.filter((name) => !isMiddle(name)), ...names.filter(isMiddle)];
}
