/**
 * Training data for the lighting checkpoint: windows of random rooms, each traced several times with independent noise.
 * Every tracing is an input once, with the mean of the others as its target: noisy but unbiased (Lehtinen et al. 2018,
 * "Noise2Noise"). So no path is traced for one purpose alone.
 *
 *   npx tsx models/recipes/lighting/make-data.ts <folder> <first seed> <count> [minutes]
 *
 * Writes `<seed>-<window>-<samples>.bin`: the planes of every tracing (see window-planes.ts).
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomScene } from './random-scene.ts';
import { trainingChoice } from './scene-split.ts';
import { traceWindows } from './trace-windows.ts';
import { meanTarget, windowPlanes, windowSize } from './window-planes.ts';

const windows = 4;
/** paths of a tracing, and how many tracings */
const plans = [
  { samples: 8, tracings: 3 },
  { samples: 16, tracings: 2 },
  { samples: 8, tracings: 3 },
  { samples: 4, tracings: 4 },
] as const;
/** widths of the pictures that windows are cut from: the product's, and a small photo's */
const widths = [1280, 1280, 1280, 640] as const;

const [folder = 'out/lighting/data', first = '0', count = '100', minutes = '1e9'] = process.argv.slice(2);
const until = Date.now() + Number(minutes) * 60_000;
await mkdir(folder, { recursive: true });
let made = 0;
for (let seed = Number(first); seed < Number(first) + Number(count) && Date.now() < until; seed++) {
  const { samples, tracings } = plans[seed % plans.length] ?? plans[0];
  const width = widths[Math.floor(seed / plans.length) % widths.length] ?? widths[0];
  const file = (k: number): string => join(folder, `${seed}-${k}-${samples}.bin`);
  if (existsSync(file(0))) continue;
  const { scene, camera } = randomScene({ ...trainingChoice, seed, width });
  for (const [k, window] of traceWindows(scene, camera, {
    size: windowSize,
    count: windows,
    seed,
  }).entries()) {
    const guides = Array.from({ length: tracings }, (_, i) => window.trace(samples, (seed * 8 + k) * 16 + i));
    const records = guides.map((input) => {
      const others = guides.filter((guide) => guide !== input);
      return windowPlanes(input, meanTarget(others), width);
    });
    // Training may be reading the folder: a file appears whole.
    await writeFile(`${file(k)}.part`, Buffer.concat(records));
    await rename(`${file(k)}.part`, file(k));
    made += 1;
  }
  process.stdout.write(`${made} windows, seed ${seed}\n`);
}
process.stdout.write(`${made} windows in ${folder}\n`);
