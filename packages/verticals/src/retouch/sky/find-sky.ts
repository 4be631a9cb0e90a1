/**
 * Where open sky is seen, as a proposal: even, bright and blue (or nearly burnt out), and joined to the picture's upper edge.
 * A ceiling is none of that for sure, and what is seen through a window does not reach the edge.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { linearToOklab } from '@escena/imaging/color';
import { lightAt } from '@escena/imaging/light-at';
import { type Camera, rayDirection, resizeCamera } from '@escena/scene/camera';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';

const side = 480;
/** OKLab: change from one pixel to the next that clouds and haze make, and that blue and burnt-out sky does */
const softest = 0.03;
const sharpest = 0.08;
/** the same to any side: stone and panes are rougher, and an edge stops it */
const roughest = 0.05;
/** lightness from which blue is sky's, and from which anything pale is as good as burnt out */
const darkest = 0.42;
const burnt = 0.97;
/** OKLab: the most yellow and the most green or pink that pale sky is; blue from here on */
const yellowest = 0.02;
/** clouds: they are darker and yellower, and begin softly */
const cloud = { yellowest: 0.035, darkest: 0.36 };
const mostOff = 0.045;
const blue = -0.02;

/** share of what was found that may lie below the horizon: a sea, hardly; an even wall goes on down */
const mostBelow = 0.1;

/** @returns 1 channel of a working size, 255 and 0; empty where none is seen for sure */
export function findSky(photo: Raster, camera: Camera): Raster {
  const { width, height } = fitWithin(photo, side);
  const small = resizeRaster(photo, width, height);
  const lab = new Float32Array(3 * width * height);
  for (let i = 0; i < width * height; i++) lab.set(linearToOklab(lightAt(small, i)), 3 * i);
  const isSky = (i: number): boolean => {
    const [l, a, b] = [lab[3 * i] ?? 0, lab[3 * i + 1] ?? 0, lab[3 * i + 2] ?? 0];
    if (Math.abs(a) > mostOff || b > yellowest) return false;
    return b < blue ? l > darkest : l > burnt;
  };
  const roughness = (i: number): number =>
    Math.max(
      ...[1, -1, width, -width].map((away) => {
        const j = i + away;
        if (j < 0 || j >= width * height) return 0;
        return Math.hypot(...[0, 1, 2].map((k) => (lab[3 * j + k] ?? 0) - (lab[3 * i + k] ?? 0)));
      }),
    );
  const sky = createRaster(width, height, 1);
  const open: number[] = [];
  for (let x = 0; x < width; x++)
    if (isSky(x)) {
      sky.data[x] = 255;
      open.push(x);
    }
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    const x = i % width;
    for (const j of [x > 0 ? i - 1 : i, x + 1 < width ? i + 1 : i, i - width, i + width]) {
      if (j < 0 || j >= width * height || sky.data[j]) continue;
      const step = [0, 1, 2].map((k) => (lab[3 * j + k] ?? 0) - (lab[3 * i + k] ?? 0));
      // Clouds are pale and no burnt-out white: beside sky they are told by how softly they begin.
      const isCloud =
        Math.abs(lab[3 * j + 1] ?? 0) < mostOff &&
        (lab[3 * j + 2] ?? 0) < cloud.yellowest &&
        (lab[3 * j] ?? 0) > cloud.darkest;
      const change = Math.hypot(...step);
      if (!(isSky(j) && change < sharpest) && !(isCloud && change < softest)) continue;
      if (roughness(j) > roughest) continue;
      sky.data[j] = 255;
      open.push(j);
    }
  }
  return aboveHorizon(sky, resizeCamera(camera, width, height));
}

function aboveHorizon({ width, height, data }: Raster, camera: Camera): Raster {
  const sky = createRaster(width, height, 1);
  let [all, below] = [0, 0];
  data.forEach((on, i) => {
    if (!on) return;
    all++;
    if (rayDirection(camera, (i % width) + 0.5, Math.floor(i / width) + 0.5)[1] > 0) sky.data[i] = 255;
    else below++;
  });
  return below > mostBelow * all ? createRaster(width, height, 1) : sky;
}

/** share of the picture's width along which sky reaches its upper edge, 0…1 */
export function reachesUp({ width, data }: Raster): number {
  return data.subarray(0, width).filter((value) => value > 127).length / width;
}
