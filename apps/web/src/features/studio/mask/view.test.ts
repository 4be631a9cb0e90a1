import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitView, panBy, showPoint, toPicture, toScreen, zoomTo } from './view.ts';

const length = fc.integer({ min: 50, max: 6000 });
const size = fc.record({ width: length, height: length });
const sizes = fc.record({ picture: size, viewport: size });
const at = fc.record({ x: fc.integer({ min: -500, max: 4000 }), y: fc.integer({ min: -500, max: 4000 }) });

describe('the view of a picture', () => {
  it('fits the whole picture, and no less', () => {
    fc.assert(
      fc.property(sizes, ({ picture, viewport }) => {
        const view = fitView(picture, viewport);
        const [a, b] = [
          toScreen(view, { x: 0, y: 0 }),
          toScreen(view, { x: picture.width, y: picture.height }),
        ];
        expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(-1e-6);
        expect(b.x).toBeLessThanOrEqual(viewport.width + 1e-6);
        expect(b.y).toBeLessThanOrEqual(viewport.height + 1e-6);
        expect(Math.min(a.x, a.y)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('keeps what is under the pointer when it comes nearer within a large picture', () => {
    const both = { picture: { width: 4000, height: 3000 }, viewport: { width: 800, height: 600 } };
    const view = zoomTo(fitView(both.picture, both.viewport), 1, { x: 400, y: 300 }, both);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 }), (x, y) => {
        const before = toPicture(view, { x, y });
        const after = toPicture(zoomTo(view, 3, { x, y }, both), { x, y });
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });

  it('never shows beside a picture that fills the viewport, however it is moved', () => {
    fc.assert(
      fc.property(sizes, at, at, fc.double({ min: 0.01, max: 40, noNaN: true }), (both, point, by, scale) => {
        const view = panBy(zoomTo(fitView(both.picture, both.viewport), scale, point, both), by, both);
        const { picture, viewport } = both;
        const shown = viewport.width / view.scale;
        if (picture.width > shown) {
          expect(view.x).toBeGreaterThanOrEqual(-1e-6);
          expect(view.x + shown).toBeLessThanOrEqual(picture.width + 1e-6);
        } else expect(view.x + shown / 2).toBeCloseTo(picture.width / 2, 3);
      }),
    );
  });

  it('brings a point of the picture into sight', () => {
    const both = { picture: { width: 4000, height: 3000 }, viewport: { width: 800, height: 600 } };
    const near = zoomTo(fitView(both.picture, both.viewport), 2, { x: 0, y: 0 }, both);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 3000 }), (x, y) => {
        const seen = toScreen(showPoint(near, { x, y }, both), { x, y });
        expect(seen.x).toBeGreaterThanOrEqual(-1e-6);
        expect(seen.x).toBeLessThanOrEqual(800 + 1e-6);
        expect(seen.y).toBeGreaterThanOrEqual(-1e-6);
        expect(seen.y).toBeLessThanOrEqual(600 + 1e-6);
      }),
    );
  });
});
