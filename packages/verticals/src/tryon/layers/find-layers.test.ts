/** Drawn persons whose layers are known, in even light with a photo's noise. */
import { createRaster, type Raster } from '@escena/core/raster';
import { prepareCutOut } from '@escena/imaging/prepare-cut-out';
import { describe, expect, it } from 'vitest';
import { bodyFrame } from '../clothes/body-frame.ts';
import { faceOval } from '../landmarks/face-contours.ts';
import type { FaceLandmarks } from '../landmarks/face-landmarks.ts';
import type { HandLandmarks } from '../landmarks/hand-landmarks.ts';
import { findLayers } from './find-layers.ts';
import { type Layer, layerIndex, layers } from './layer.ts';
import { findHairAndHands } from './layer-alphas.ts';

const size = { width: 240, height: 320 };
const wall = [150, 160, 170] as const;
const skinColor = [205, 150, 120] as const;

type Test = (x: number, y: number) => boolean;
type Thing = readonly [layer: Layer, color: readonly [number, number, number], where: Test];

const ellipse =
  (cx: number, cy: number, rx: number, ry: number): Test =>
  (x, y) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
const box =
  (x0: number, y0: number, x1: number, y1: number): Test =>
  (x, y) =>
    x >= x0 && x < x1 && y >= y0 && y < y1;
const any =
  (...tests: readonly Test[]): Test =>
  (x, y) =>
    tests.some((test) => test(x, y));

const face = ellipse(120, 52, 19, 26);
const cap = ellipse(120, 44, 25, 30);
const arms = any(box(66, 96, 84, 240), box(156, 96, 174, 240));
const hands = any(ellipse(75, 246, 10, 17), ellipse(165, 246, 10, 17));
const shirt = any(box(80, 95, 160, 215), box(62, 95, 178, 140));
const naked: readonly Thing[] = [
  ['skin', skinColor, arms],
  ['skin', skinColor, hands],
  ['lower', [40, 50, 90], any(box(84, 210, 118, 320), box(122, 210, 156, 320), box(84, 210, 156, 240))],
  ['skin', skinColor, any(box(109, 70, 131, 100), box(96, 92, 144, 104))],
  ['upper', [235, 235, 232], (x, y) => shirt(x, y) && !ellipse(120, 92, 16, 14)(x, y)],
];
const head: readonly Thing[] = [['skin', skinColor, face]];

interface Drawn {
  readonly photo: Raster;
  readonly people: Raster;
  readonly truth: Uint8Array;
}

/** Things painted one over the other. */
function drawn(things: readonly Thing[]): Drawn {
  const photo = createRaster(size.width, size.height, 3);
  const people = createRaster(size.width / 2, size.height / 2, 1);
  const truth = new Uint8Array(size.width * size.height);
  for (let y = 0, i = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++, i++) {
      const thing = things.findLast(([, , where]) => where(x + 0.5, y + 0.5));
      truth[i] = thing ? layerIndex[thing[0]] : 0;
      if (thing) people.data[(y >> 1) * people.width + (x >> 1)] = 255;
      // Hair has strands, all else a photo's noise.
      const rough = thing?.[0] === 'hair' ? 18 * Math.sin(1.9 * x + 0.3 * y) : 0;
      const noise = ((i * 7919) % 9) - 4;
      (thing?.[1] ?? wall).forEach((value, k) => {
        photo.data[3 * i + k] = Math.min(255, Math.max(0, value + noise + rough));
      });
    }
  return { photo, people, truth };
}

const at = (x: number, y: number) => ({ x: x / size.width, y: y / size.height });
const frame = bodyFrame(
  {
    leftShoulder: at(160, 108),
    rightShoulder: at(80, 108),
    leftElbow: at(165, 172),
    rightElbow: at(75, 172),
    leftWrist: at(165, 230),
    rightWrist: at(75, 230),
    leftHip: at(144, 212),
    rightHip: at(96, 212),
  },
  size,
);
const mesh: FaceLandmarks = Array.from({ length: 478 }, () => [120 / 240, 52 / 320, 0]);
faceOval.forEach((index, k) => {
  const angle = -Math.PI / 2 + (2 * Math.PI * k) / faceOval.length;
  mesh[index] = [(120 + 19 * Math.cos(angle)) / 240, (52 + 26 * Math.sin(angle)) / 320, 0];
});

async function see(things: readonly Thing[], hands?: HandLandmarks) {
  const { photo, people, truth } = drawn(things);
  const prepared = prepareCutOut(photo);
  const found = await findLayers(prepared, { frame, face: mesh, hands, people });
  const { labels } = found;
  const { picture } = prepared;
  /** of what is of a layer, or should be, the share that is both */
  const iou = (name: Layer): number => {
    let [both, either] = [0, 0];
    for (let y = 0, i = 0; y < size.height; y++)
      for (let x = 0; x < size.width; x++, i++) {
        const seen =
          labels[
            Math.floor((y * picture.height) / size.height) * picture.width +
              Math.floor((x * picture.width) / size.width)
          ] === layerIndex[name];
        const is = truth[i] === layerIndex[name];
        if (seen && is) both++;
        if (seen || is) either++;
      }
    return either > 0 ? both / either : 1;
  };
  return { prepared, found, iou };
}

describe('a person in layers', () => {
  it('with long hair that hangs over the shirt', async () => {
    const hair: Thing = ['hair', [70, 45, 30], any(cap, box(92, 40, 106, 150), box(134, 40, 148, 135))];
    const { iou } = await see([...naked, hair, ...head]);
    for (const name of layers) expect([name, iou(name)]).toEqual([name, expect.closeTo(1, 1)]);
  });

  it('bald: no hair is found', async () => {
    const { found, iou } = await see([...naked, ['skin', skinColor, cap], ...head]);
    const hair = found.labels.filter((label) => label === layerIndex.hair).length;
    expect(hair / found.labels.length).toBeLessThan(0.002);
    expect(iou('upper')).toBeGreaterThan(0.95);
  });

  it('in a headscarf: it stays in front as hair does', async () => {
    const scarf: Thing = ['hair', [150, 40, 90], any(ellipse(120, 46, 29, 34), box(94, 46, 146, 120))];
    const { iou } = await see([...naked, scarf, ...head]);
    expect(iou('hair')).toBeGreaterThan(0.85);
    expect(iou('upper')).toBeGreaterThan(0.9);
  });

  it('in a white shirt before a white wall, by where people are', async () => {
    const white: Thing = ['upper', [152, 162, 171], (x, y) => shirt(x, y) && !ellipse(120, 92, 16, 14)(x, y)];
    const { iou } = await see([...naked, white, ...head]);
    expect(iou('upper')).toBeGreaterThan(0.9);
  });

  it('with a hand before the shirt, in front of whatever is put on', async () => {
    const onChest = any(ellipse(112, 150, 12, 18), box(100, 160, 124, 185));
    // The palm lies about its points, the wrist below.
    const points = Array.from({ length: 21 }, (_, k): [number, number] =>
      k === 0
        ? [112 / 240, 176 / 320]
        : [(104 + 4 * ((k - 1) % 5)) / 240, (158 - 3 * Math.floor((k - 1) / 5)) / 320],
    );
    const { prepared, found } = await see([...naked, ['skin', skinColor, onChest], ...head], [{ points }]);
    const inFront = findHairAndHands(prepared, found);
    const alphaAt = (x: number, y: number): number => inFront?.alpha.data[y * size.width + x] ?? 0;
    expect(alphaAt(112, 158)).toBe(255);
    expect(alphaAt(145, 158)).toBe(0);
  });
});
