import { linearToLab } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { srgbToLinear } from '@escena/imaging/transfer';
import { Matrix4 } from 'three';
import { describe, expect, it } from 'vitest';
import type { Rgb } from '../camera.ts';
import { flattenScene } from '../render/flat-scene.ts';
import { createGuideBuffers } from '../render/guide-buffers.ts';
import { PixelTracer } from '../render/pixel-tracer.ts';
import { boxRoom, roomCamera } from '../render/testing/box-room.ts';
import { catalogue, type PieceName } from './catalogue.ts';
import type { Piece } from './piece.ts';
import { createRandom } from './random.ts';
import { recolour } from './recolour.ts';
import { styles, type StyleName } from './styles/styles.ts';

const wanted = ['#2f6d69', '#b5502f', '#f0ede6', '#20242c'];
const cases: [PieceName, StyleName][] = [
  ['sofa', 'scandinavian'],
  ['sofa', 'classic'],
  ['armchair', 'industrial'],
  ['rug', 'coastal'],
  ['dining-table', 'mid-century'],
  ['curtains', 'japandi'],
];

function linear(hex: string): Rgb {
  const at = (i: number) => srgbToLinear(Number.parseInt(hex.slice(i, i + 2), 16) / 255);
  return [at(1), at(3), at(5)];
}

/** Mean albedo of the parts that changed, as the tracer sees them. */
function meanAlbedo(piece: PieceName, style: StyleName, color: Rgb): Rgb {
  const parts = (catalogue[piece] as Piece).build(styles[style], createRandom(4));
  const painted = recolour(parts, styles[style], color).filter((part, i) => part !== parts[i]);
  expect(painted.length).toBeGreaterThan(0);
  const objects = [{ name: piece, parts: painted, matrix: new Matrix4().makeTranslation(0, 0.6, -2.6) }];
  const [width, height] = [192, 128];
  const out = createGuideBuffers(width, height);
  const camera = roomCamera(width, height, 0.1);
  const tracer = new PixelTracer({ flat: flattenScene(objects), room: boxRoom, camera, samples: 1, seed: 3 });
  for (let j = 0; j < height; j++) for (let i = 0; i < width; i++) tracer.pixel(i, j, out);
  const { albedo, coverage } = out;
  const sum = [0, 0, 0];
  let area = 0;
  for (const [i, cover] of coverage.entries()) {
    area += cover;
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + cover * (albedo[i * 3 + c] ?? 0);
  }
  expect(area).toBeGreaterThan(100);
  return [(sum[0] ?? 0) / area, (sum[1] ?? 0) / area, (sum[2] ?? 0) / area];
}

describe('recolour', () => {
  it.each(cases.flatMap(([piece, style]) => wanted.map((hex) => ({ piece, style, hex }))))(
    'paints a $style $piece in $hex',
    ({ piece, style, hex }) => {
      const color = linear(hex);
      expect(deltaE2000(linearToLab(meanAlbedo(piece, style, color)), linearToLab(color))).toBeLessThan(2);
    },
  );

  it('leaves leaves green and paints the pot', () => {
    const parts = catalogue.monstera.build(styles.coastal, createRandom(1));
    const painted = recolour(parts, styles.coastal, [0.5, 0.1, 0.1]);
    const changed = painted.filter((part, i) => part !== parts[i]);
    expect(changed.map(({ material }) => material.roughness)).toEqual([
      styles.coastal.materials.pot.roughness,
    ]);
    expect(parts).not.toEqual(painted);
  });
});
