/**
 * Several prompts in one picture, each in a place of its own: MultiDiffusion (Bar-Tal et al. 2023). Every prompt is asked
 * about the whole picture, and each cell takes the mean of the answers by what the regions weigh there (equation 5, the
 * closed form of the least squares between them), said of predictions, in which a step is linear.
 */
import type { Conditioning, LatentLayout } from '../families/family.ts';
import { type NoisePath, levelAt } from '../schedules/noise-path.ts';
import { noisyAt } from '../schedules/noisy-at.ts';
import { type Tensor, zeros } from '../tensor.ts';
import type { Predict } from './denoise.ts';
import { divided } from './divided.ts';
import { withGuidance } from './guided.ts';
import { inputNorm } from './predictions.ts';
import type { Feeds, RunRows } from './rows.ts';

/** One prompt and where it counts. */
export interface Region {
  readonly conditioning: Conditioning;
  /** [h·w], 0…1: its part of each cell's mean; of all regions together 1 */
  readonly shares: Float32Array;
  /** one colour instead of what lies around it, for the bootstrap's calls; absent: it sees the whole picture from the start */
  readonly bootstrap?: Bootstrap | undefined;
}

/**
 * The first calls settle where things stand. A prompt that is shown its own part of the picture on a plain ground then, draws
 * within that part (the paper's bootstrapping, for fidelity to tight masks).
 */
export interface Bootstrap {
  readonly calls: number;
  /** clean latents of one colour each [1, c, h, w]; the calls take turns with them */
  readonly grounds: readonly Tensor[];
  /** standard normal, of the same dims */
  readonly noise: Tensor;
}

export interface RegionalOptions {
  readonly regions: readonly Region[];
  readonly layout: LatentLayout;
  readonly runRows: RunRows;
  readonly path: NoisePath;
}

/** All regions' rows ride in one call; a row that several need (the same input without a prompt) rides once. */
export function regional({ regions, layout, runRows, path }: RegionalOptions): Predict {
  return async (input, timestep, call) => {
    const asked: (readonly [sample: Tensor, feeds: Feeds])[] = [];
    const place = (sample: Tensor, feeds: Feeds): number => {
      const known = asked.findIndex(([one, other]) => one === sample && other === feeds);
      return known >= 0 ? known : asked.push([sample, feeds]) - 1;
    };
    const places = regions.map((region) => {
      const { positive, negative } = region.conditioning;
      const shown = onGround(input, region, { path, call });
      return [...(negative ? [place(shown, negative)] : []), place(shown, positive)];
    });
    const rows = asked.map(([sample, feeds]) => layout.toRow(sample, timestep, feeds));
    const outputs = (await runRows(rows)).map((output) => layout.fromOutput(output, input));
    const mean = zeros(input.dims);
    regions.forEach(({ conditioning, shares }, r) => {
      const answers = (places[r] ?? []).flatMap((at) => outputs[at] ?? []);
      addShare(mean, withGuidance(answers, conditioning), shares);
    });
    return mean;
  };
}

/** What a region's prompt is shown: scaled latents as they are, or on a ground of one colour at the same noise level. */
function onGround(
  input: Tensor,
  { shares, bootstrap }: Region,
  { path, call }: { readonly path: NoisePath; readonly call: number },
): Tensor {
  const ground = bootstrap?.grounds[call % bootstrap.grounds.length];
  if (!bootstrap || !ground || call >= bootstrap.calls) return input;
  const noisy = noisyAt(path, call, { clean: ground, noise: bootstrap.noise });
  const around = divided(noisy, inputNorm(levelAt(path, call), path.units)).data;
  const plane = shares.length;
  const data = input.data.map((value, i) => (shares[i % plane] === 0 ? (around[i] as number) : value));
  return { dims: input.dims, data };
}

/** mean += shares · answer, cell by cell; a cell that is all one region's gets its answer to the bit. */
function addShare(mean: Tensor, answer: Tensor, shares: Float32Array): void {
  const plane = shares.length;
  for (let i = 0; i < answer.data.length; i++) {
    const share = shares[i % plane] as number;
    if (share > 0) mean.data[i] = (mean.data[i] as number) + share * (answer.data[i] as number);
  }
}
