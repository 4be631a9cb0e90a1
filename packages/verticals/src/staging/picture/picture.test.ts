import { createRaster, type Raster } from '@escena/core/raster';
import { linearOfByte } from '@escena/imaging/transfer';
import { createGuideBuffers } from '@escena/scene/guide-buffers';
import type { Guide } from '@escena/scene/guide';
import { createRandom } from '@escena/scene/random';
import { guideRadiance } from '@escena/scene/shade-guide';
import { describe, expect, it } from 'vitest';
import { adeClass, adeColor } from './ade-colors.ts';
import { controlKind, controlPicture } from './control-pictures.ts';
import { drawWindows } from './draw-windows.ts';
import { planWindows } from './plan-windows.ts';
import { stagingPrompt } from './prompt.ts';
import { repaintGuide } from './repaint-guide.ts';
import { selfCheck } from './self-check.ts';

const [width, height] = [160, 120];

/** Coloured boards on grey: something with edges and colour. */
function boards(
  change: (rgb: [number, number, number], x: number, y: number) => number[] = (rgb) => rgb,
): Raster {
  const raster = createRaster(width, height, 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const board = (Math.floor(x / 23) + Math.floor(y / 31)) % 2 === 0;
      raster.data.set(change(board ? [170, 110, 70] : [120, 125, 130], x, y), (y * width + x) * 3);
    }
  return raster;
}
const everywhere = new Float32Array(width * height).fill(1);

describe('selfCheck', () => {
  it('keeps what is the same, and what only has more grain', () => {
    expect(selfCheck(boards(), boards(), everywhere)).toMatchObject({ kept: 1, colorDeparture: 0 });
    const random = createRandom(5);
    const grain = boards((rgb) => rgb.map((value) => value + 24 * (random() - 0.5)));
    const check = selfCheck(boards(), grain, everywhere);
    expect(check.kept).toBeGreaterThan(0.9);
    expect(check.colorDeparture).toBeLessThan(2);
  });

  it('refuses another colour', () => {
    const check = selfCheck(
      boards(),
      boards(([r, g, b]) => [b, g, r]),
      everywhere,
    );
    expect(check.colorDeparture).toBeGreaterThan(8);
    // The grey boards are nearly as grey as before.
    expect(check.kept).toBeLessThan(0.55);
  });

  it('refuses other shapes of the same mean colour', () => {
    const checks = (dark: number) =>
      boards((_, x, y) => (((x >> 1) + (y >> 1)) % 2 === dark ? [60, 60, 60] : [180, 180, 180]));
    const check = selfCheck(checks(0), checks(1), everywhere);
    expect(check.edgeAgreement).toBeLessThan(-0.9);
    expect(check.kept).toBeLessThan(0.05);
  });

  it('is local: a spoilt corner spoils no other', () => {
    const spoilt = boards((rgb, x, y) => (x < 40 && y < 40 ? [20, 200, 30] : rgb));
    const { keep } = selfCheck(boards(), spoilt, everywhere);
    expect(keep[20 * width + 20]).toBeLessThan(0.05);
    expect(keep[100 * width + 140]).toBeGreaterThan(0.95);
  });
});

describe('planWindows', () => {
  it('covers what must be drawn, within the picture, in sizes that the checkpoint draws', () => {
    const random = createRandom(11);
    for (let k = 0; k < 400; k++) {
      const picture = { width: 64 + Math.floor(random() * 1216), height: 64 + Math.floor(random() * 1216) };
      const [x, y] = [random() * 0.8 * picture.width, random() * 0.8 * picture.height];
      const box = {
        left: Math.floor(x),
        top: Math.floor(y),
        right: Math.ceil(x + 1 + random() * (picture.width - x - 1)),
        bottom: Math.ceil(y + 1 + random() * (picture.height - y - 1)),
      };
      const side = [512, 768, 1024][k % 3] ?? 512;
      const drawing = { width: side, height: side, fixed: k % 5 === 0, multiple: 8 };
      const { frame, windows } = planWindows(picture, { box, drawing });
      const [sx, sy] = [frame.width / picture.width, frame.height / picture.height];
      const union = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
      for (const { left, top, right, bottom } of windows) {
        expect([left >= 0, top >= 0, right <= frame.width, bottom <= frame.height]).not.toContain(false);
        expect([(right - left) % 8, (bottom - top) % 8]).toEqual([0, 0]);
        if (drawing.fixed) expect([right - left, bottom - top]).toEqual([side, side]);
        union.left = Math.min(union.left, left);
        union.top = Math.min(union.top, top);
        union.right = Math.max(union.right, right);
        union.bottom = Math.max(union.bottom, bottom);
      }
      expect(windows.length).toBeLessThanOrEqual(6);
      // A side that is no multiple loses less than one at a border.
      expect(union.left).toBeLessThanOrEqual(box.left * sx + 8);
      expect(union.top).toBeLessThanOrEqual(box.top * sy + 8);
      expect(union.right).toBeGreaterThanOrEqual(Math.min(box.right * sx, frame.width) - 8);
      expect(union.bottom).toBeGreaterThanOrEqual(Math.min(box.bottom * sy, frame.height) - 8);
    }
  });

  it('draws a small picture in one window, larger', () => {
    const drawing = { width: 512, height: 512, fixed: false, multiple: 8 };
    const plan = planWindows(
      { width: 400, height: 300 },
      { box: { left: 50, top: 100, right: 300, bottom: 280 }, drawing },
    );
    expect(plan.windows).toHaveLength(1);
    expect(plan.frame.width).toBeGreaterThan(600);
  });
});

it('blends windows without a seam: what comes back as it was stays as it was', async () => {
  const windows = [
    { left: 0, top: 0, right: 96, bottom: 80 },
    { left: 64, top: 0, right: 160, bottom: 80 },
    { left: 0, top: 40, right: 96, bottom: 120 },
  ];
  const picture = boards();
  const drawn = await drawWindows(picture, { frame: picture, windows }, async (crop) => crop);
  expect(Buffer.from(drawn.data).equals(picture.data)).toBe(true);
});

describe('the guide repainted', () => {
  const guide: Guide = { ...createGuideBuffers(4, 1), samples: 1, raysTraced: 0 };
  guide.coverage.set([0, 1, 1, 0.6]);
  guide.albedo.fill(0.5);
  guide.light.fill(0.4);
  const grey = (level: number): Raster => ({
    width: 4,
    height: 1,
    channels: 3,
    data: new Uint8Array(12).fill(level),
  });

  it('takes the model’s light where it is kept, and nothing else changes', () => {
    const keep = Float32Array.of(1, 1, 0, 1);
    const painted = repaintGuide(guide, { shown: grey(124), model: grey(160), keep });
    const before = guideRadiance(guide).data;
    const after = guideRadiance(painted).data;
    const change = (linearOfByte[160] ?? 0) - (linearOfByte[124] ?? 0);
    expect(after[0]).toBe(before[0]);
    expect(after[3]).toBeCloseTo((before[3] ?? 0) + change);
    expect(after[6]).toBe(before[6]);
    expect(after[9]).toBeCloseTo((before[9] ?? 0) + change / 0.6);
    expect(painted.coverage).toBe(guide.coverage);
    expect(painted.shadow).toBe(guide.shadow);
  });

  it('shows ControlNets its own depth and classes, and the room’s behind it', () => {
    guide.depth.set([0, 2, 4, 2]);
    guide.objectId.set([0, 1, 2, 1]);
    const shell = {
      width: 4,
      height: 1,
      surface: Uint8Array.of(1, 1, 2, 3),
      distance: Float32Array.of(8, 8, 8, 8),
      axial: new Float32Array(4).fill(1),
    };
    const scene = { guide, shell, pieces: ['loveseat', 'mdl_x'] };
    const depth = controlPicture('depth', scene, { width: 8, height: 2 });
    expect([...depth.data.subarray(0, 24)].filter((_, i) => i % 6 === 0)).toEqual([0, 255, 85, 255]);
    const classes = controlPicture('segmentation', scene, guide);
    expect([...classes.data]).toEqual([
      ...adeColor('floor'),
      ...adeColor('sofa'),
      ...adeColor('box'),
      ...adeColor('sofa'),
    ]);
    expect(controlPicture('lines', scene, guide).data[0]).toBe(255);
  });
});

it('knows what a net wants by its name, else by its place', () => {
  expect(['control_v11f1p_sd15_depth', 'x/sd-controlnet-seg', 'canny'].map(controlKind)).toEqual([
    'depth',
    'segmentation',
    'lines',
  ]);
  expect(['controlnet_0', 'controlnet_1'].map(controlKind)).toEqual(['depth', 'segmentation']);
  expect(['bed-rug', 'bedside', 'double-bed', 'floor-lamp', 'desk-lamp', 'task-chair'].map(adeClass)).toEqual(
    ['rug', 'bed', 'bed', 'lamp', 'lamp', 'swivel chair'],
  );
});

it('says what stands in the room, or what the person says', () => {
  const view = { roomType: 'bedroom', style: 'japandi' } as const;
  const { prompt } = stagingPrompt(view, ['Double bed', 'Nightstand', 'Nightstand']);
  expect(prompt).toContain('japandi bedroom with double bed, nightstand, natural light');
  expect(stagingPrompt({ ...view, prompt: 'at dusk' }, []).prompt).toBe('at dusk');
});
