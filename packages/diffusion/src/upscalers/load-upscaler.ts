/**
 * A network that enlarges pictures (ESRGAN, Wang et al. 2018, and its kind): one graph from [1, 3, h, w] to [1, 3, k·h, k·w],
 * values 0…1, trained to invent the detail that interpolation lacks. Dispose it: it holds native memory.
 */
import { DiffusionError } from '../diffusion-error.ts';
import { inspectGraph } from '../graph/inspect-graph.ts';
import { runSingle } from '../models/run-single.ts';
import { type Session, type SessionOptions, openSession } from '../runtime/session.ts';
import { type Tensor, zeros } from '../tensor.ts';
import { findUpscaler } from './find-upscaler.ts';

export interface Upscaler extends AsyncDisposable {
  readonly file: string;
  /** k: how many times the sides grow in one run */
  readonly factor: number;
  /** the one size in pixels that the graph takes, where it was exported for one */
  readonly fixed: { readonly width: number; readonly height: number } | undefined;
  /** [1, 3, h, w] in 0…1 → [1, 3, k·h, k·w], around 0…1 */
  run(picture: Tensor): Promise<Tensor>;
}

/** pixels a side of the picture that tells the factor; a multiple of what any of these networks folds */
const probeSide = 16;
const largestFactor = 8;

/**
 * @param folder with one `.onnx` file
 * @throws DiffusionError `model.missing`, `model.invalid`, `model.unsupported`: names the file and what it is instead
 */
export async function loadUpscaler(folder: string, options: Partial<SessionOptions> = {}): Promise<Upscaler> {
  const file = await findUpscaler(folder);
  if (file === undefined)
    throw new DiffusionError('model.missing', {
      file: folder,
      detail: 'not one .onnx file',
      remedy: 'an upscaler is a folder with one graph, from [1, 3, h, w] to [1, 3, k·h, k·w]',
    });
  const report = await inspectGraph(file, { provider: options.provider });
  const [input] = report.inputs;
  const channels = input?.dims[1];
  if (
    report.inputs.length !== 1 ||
    input?.dims.length !== 4 ||
    (typeof channels === 'number' && channels !== 3)
  )
    throw noUpscaler(
      file,
      `takes ${report.inputs.map(({ name, dims }) => `${name} [${dims.join(', ')}]`).join(', ')}`,
    );
  if (!input.type.startsWith('float')) throw noUpscaler(file, `takes ${input.type}`);
  const session = await openSession(file, { threads: 2, ...options });
  try {
    const [, , rows, columns] = input.dims;
    const fixed =
      typeof rows === 'number' && typeof columns === 'number' ? { width: columns, height: rows } : undefined;
    return {
      file,
      fixed,
      factor: await factorOf(session, fixed ?? { width: probeSide, height: probeSide }),
      run: (picture) => runSingle(session, picture),
      [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
    };
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
}

/** Runs a black picture and looks how large it comes out. */
async function factorOf(
  session: Session,
  { width, height }: NonNullable<Upscaler['fixed']>,
): Promise<number> {
  const { dims } = await runSingle(session, zeros([1, 3, height, width]));
  const factor = (dims[2] ?? 0) / height;
  const even = dims.length === 4 && dims[0] === 1 && dims[1] === 3 && (dims[3] ?? 0) === factor * width;
  if (even && Number.isInteger(factor) && factor > 1 && factor <= largestFactor) return factor;
  throw noUpscaler(session.file, `makes [${dims.join(', ')}] of [1, 3, ${height}, ${width}]`);
}

function noUpscaler(file: string, detail: string): DiffusionError {
  return new DiffusionError('model.unsupported', {
    file,
    detail,
    remedy: 'an upscaler takes one picture [1, 3, h, w] of values 0…1 and gives it whole times larger',
  });
}
