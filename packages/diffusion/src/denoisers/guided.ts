import type { Conditioning, LatentLayout } from '../families/family.ts';
import type { Tensor } from '../tensor.ts';
import type { Predict } from './denoise.ts';
import type { RunRows } from './rows.ts';

export interface GuidedOptions {
  readonly conditioning: Conditioning;
  readonly layout: LatentLayout;
  readonly runRows: RunRows;
}

/** The network for one image: its rows without and with the prompt, put together by guidance. */
export function guided({ conditioning, layout, runRows }: GuidedOptions): Predict {
  const { positive, negative, guidedCalls = Infinity } = conditioning;
  return async (input, timestep, call) => {
    const feeds = negative && call < guidedCalls ? [negative, positive] : [positive];
    const outputs = await runRows(feeds.map((row) => layout.toRow(input, timestep, row)));
    return withGuidance(
      outputs.map((output) => layout.fromOutput(output, input)),
      conditioning,
    );
  };
}

/**
 * Classifier-free guidance (Ho & Salimans 2022), u + guidance · (c − u), each operation rounded to float32 as elementwise
 * torch operations are.
 * @param answers without and with the prompt; one alone is the answer
 */
export function withGuidance(
  [first, second]: readonly Tensor[],
  { guidance, guidanceRescale }: Pick<Conditioning, 'guidance' | 'guidanceRescale'>,
): Tensor {
  if (!first) throw new RangeError('a denoiser answered no rows');
  if (!second) return first;
  const whole = guide(first, second, guidance);
  return guidanceRescale > 0 ? rescale(whole, second, guidanceRescale) : whole;
}

function guide(without: Tensor, withPrompt: Tensor, scale: number): Tensor {
  const [u, c] = [without.data, withPrompt.data];
  const data = new Float32Array(u.length);
  for (let i = 0; i < data.length; i++) {
    const base = u[i] as number;
    data[i] = base + Math.fround(scale * Math.fround((c[i] as number) - base));
  }
  return { dims: without.dims, data };
}

/** Guidance brought back to the spread of the prompted answer, by a share (Lin et al. 2023, §3.4, equations 15 and 16). */
function rescale(whole: Tensor, withPrompt: Tensor, share: number): Tensor {
  const factor = Math.fround(deviation(withPrompt.data) / deviation(whole.data));
  const data = new Float32Array(whole.data.length);
  for (let i = 0; i < data.length; i++) {
    const value = whole.data[i] as number;
    data[i] = Math.fround(share * Math.fround(value * factor)) + Math.fround((1 - share) * value);
  }
  return { dims: whole.dims, data };
}

/** Unbiased, as torch's `std`. */
function deviation(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
