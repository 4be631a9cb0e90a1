import { describe, expect, it } from 'vitest';
import { judgeSurface, type JudgeEvidence } from './judge-surface.ts';
import { box, paintFeatures, type Shape } from './testing/paint-surface.ts';

const [width, height] = [100, 80];
const count = width * height;
const wall = [0.7, 0.7, 0.7] as const;
const ground = [0.35, 0.25, 0.15] as const;

function evidenceOf(shapes: readonly Shape[], standing: Shape['covers']): JudgeEvidence {
  const at = (covers: Shape['covers']): Uint8Array =>
    Uint8Array.from({ length: count }, (_, i) => (covers(i % width, Math.floor(i / width)) ? 1 : 0));
  return {
    features: paintFeatures(width, height, shapes),
    below: Float32Array.from({ length: count }, (_, i) => Math.max(0, (i - 35 * width) / count)),
    cellArea: new Float32Array(count).fill(0.002),
    upright: new Uint8Array(count),
    rims: new Uint8Array(count),
    standing: { width, height, data: at(standing) },
  };
}

function probabilityOf(covers: Shape['covers']): Float32Array {
  return Float32Array.from({ length: count }, (_, i) =>
    covers(i % width, Math.floor(i / width)) ? 0.9 : 0.1,
  );
}

describe('judgeSurface', () => {
  const floorBox = box(0, 45, 100, 80);
  const shapes: Shape[] = [
    { covers: () => true, color: wall },
    { covers: floorBox, color: ground },
  ];

  it('knows a floor by the wall it ends below and the frame it leaves', () => {
    const judged = judgeSurface(probabilityOf(floorBox), evidenceOf(shapes, box(0, 0, 100, 45)));
    expect(judged.walls).toBeGreaterThan(0.95);
    expect(judged.contact).toBe(1);
    expect(judged.ground).toBe(1);
    expect(judged.pixels).toBe(3500);
  });

  it('takes the lower half of a shaded door for no floor: without an edge there is no foot', () => {
    const door: Shape[] = [{ covers: () => true, color: wall }];
    expect(judgeSurface(probabilityOf(floorBox), evidenceOf(door, box(0, 0, 100, 45))).walls).toBe(0);
  });

  it('thinks little of a convex thing that the frame cuts off, more where things cut into it', () => {
    const none = box(0, 0, 0, 0);
    const convex = judgeSurface(probabilityOf(floorBox), evidenceOf(shapes, none));
    const cut = (x: number, y: number): boolean => floorBox(x, y) && !box(30, 45, 70, 68)(x, y);
    const carrying = judgeSurface(probabilityOf(cut), evidenceOf(shapes, none));
    expect(convex.ground).toBe(0);
    expect(carrying.ground).toBeGreaterThan(0.5);
    expect(carrying.score).toBeGreaterThan(2 * convex.score);
  });

  it('thinks little of what is one with a surface that rises above any floor', () => {
    const [free, standing] = [box(0, 0, 100, 45), box(0, 0, 100, 80)].map((covers) =>
      judgeSurface(probabilityOf(floorBox), evidenceOf(shapes, covers)),
    );
    expect(standing?.score).toBeLessThan(0.3 * (free?.score ?? 0));
  });

  it('looks for dents in the heart alone', () => {
    const cut = (x: number, y: number): boolean => floorBox(x, y) && !box(30, 45, 70, 68)(x, y);
    const heart = { width, height, data: probabilityOf(box(0, 68, 100, 80)).map((p) => (p > 0.5 ? 1 : 0)) };
    const judged = judgeSurface(probabilityOf(cut), evidenceOf(shapes, box(0, 0, 0, 0)), {
      ...heart,
      data: Uint8Array.from(heart.data),
    });
    expect(judged.ground).toBe(0);
  });

  it('thinks less of what ends above the bottom of the picture', () => {
    const evidence = evidenceOf(shapes, box(0, 0, 100, 45));
    const floating = judgeSurface(probabilityOf(box(0, 45, 100, 70)), evidence);
    expect(floating.contact).toBe(0);
    expect(floating.score).toBeLessThan(0.5 * judgeSurface(probabilityOf(floorBox), evidence).score);
  });

  it('says nothing of an empty surface', () => {
    expect(judgeSurface(new Float32Array(count), evidenceOf(shapes, box(0, 0, 0, 0))).score).toBe(0);
  });
});
