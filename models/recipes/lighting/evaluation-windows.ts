/**
 * The windows that the figures are for: rooms, pieces and styles that training never saw, each traced with few paths and
 * with many. Tracing takes minutes, so windows are kept in a folder, as `<seed>-0-<samples>.bin`, and made where missing.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomScene } from './random-scene.ts';
import { evaluationChoice, firstEvaluationSeed } from './scene-split.ts';
import { traceWindows } from './trace-windows.ts';
import { windowPlanes, windowSize } from './window-planes.ts';

/** paths a pixel of the inputs; the last is what staging traces with */
export const inputSamples = [4, 8, 14] as const;
/** of the pictures that windows are cut from: the product's own working size */
export const pictureWidth = 1280;
/** pixels at a window's sides that are there for filters to look at, but have no truth: tracing it costs most of the time */
const margin = 24;
/** far from the seeds of truth, which count up from those of rooms */
const noiseSeed = 977;

export interface EvaluationWindow {
  readonly seed: number;
  readonly samples: number;
  /** see window-planes.ts */
  readonly planes: Float32Array;
}

/** One window a room, once for every number of paths in `inputSamples`. */
export async function evaluationWindows(
  folder: string,
  { count, truthSamples, onRoom }: { count: number; truthSamples: number; onRoom: (done: number) => void },
): Promise<EvaluationWindow[]> {
  await mkdir(folder, { recursive: true });
  const windows: EvaluationWindow[] = [];
  for (let seed = firstEvaluationSeed; windows.length < count * inputSamples.length; seed++) {
    windows.push(...(await oneRoom(folder, seed, truthSamples)));
    onRoom(windows.length / inputSamples.length);
  }
  return windows;
}

async function oneRoom(folder: string, seed: number, truthSamples: number): Promise<EvaluationWindow[]> {
  const files = inputSamples.map((samples) => ({ samples, file: join(folder, `${seed}-0-${samples}.bin`) }));
  if (!files.every(({ file }) => existsSync(file))) {
    const { scene, camera } = randomScene({ ...evaluationChoice, seed, width: pictureWidth });
    const [window] = traceWindows(scene, camera, { size: windowSize, count: 1, seed });
    if (!window) return [];
    const truth = window.trace(truthSamples, seed, margin);
    for (const { samples, file } of files) {
      await writeFile(
        `${file}.part`,
        windowPlanes(window.trace(samples, noiseSeed + samples), truth, pictureWidth),
      );
      await rename(`${file}.part`, file);
    }
  }
  return Promise.all(
    files.map(async ({ samples, file }) => {
      const bytes = await readFile(file);
      return { seed, samples, planes: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4) };
    }),
  );
}
