import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPolygon, rectangleBetween } from './fill-polygon.ts';
import { emptyMask, type Rect } from './mask.ts';
import { MaskEdit } from './mask-edit.ts';
import { renderMask, screenRect } from './render-mask.ts';
import { fitView, type View } from './view.ts';

const picture = { width: 900, height: 600 };
const viewport = { width: 450, height: 400 };
const whole: Rect = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };

function maskOf(rect: Rect) {
  const edit = new MaskEdit(emptyMask(picture));
  fillPolygon(
    edit,
    rectangleBetween({ x: rect.left, y: rect.top }, { x: rect.right, y: rect.bottom }),
    false,
  );
  return edit.mask;
}

function rendered(mask: ReturnType<typeof maskOf>, view: View, rect: Rect = whole): Uint32Array {
  const out = new Uint32Array((rect.right - rect.left) * (rect.bottom - rect.top));
  renderMask(mask, view, rect, out);
  return out;
}

describe('the mask on the screen', () => {
  it('lies where it is on the picture, and nothing beside the picture', () => {
    const view = fitView(picture, viewport);
    const pixels = rendered(maskOf({ left: 100, top: 40, right: 300, bottom: 200 }), view);
    const isShown = (x: number, y: number) => (pixels[y * viewport.width + x] ?? 0) !== 0;
    // Half size, 50 pixels from above.
    expect([isShown(50, 70), isShown(149, 149), isShown(49, 70), isShown(150, 100), isShown(60, 69)]).toEqual(
      [true, true, false, false, false],
    );
    const full = rendered(maskOf({ left: 0, top: 0, right: 900, bottom: 600 }), view);
    expect(full.filter((pixel) => pixel !== 0)).toHaveLength(450 * 300);
  });

  it('is the same drawn whole or in parts', () => {
    const views = fc.record({
      scale: fc.double({ min: 0.3, max: 4, noNaN: true }),
      x: fc.double({ min: -50, max: 500, noNaN: true }),
      y: fc.double({ min: -50, max: 400, noNaN: true }),
    });
    const mask = maskOf({ left: 210, top: 90, right: 620, bottom: 333 });
    fc.assert(
      fc.property(views, fc.nat(200), fc.nat(200), (view, left, top) => {
        const all = rendered(mask, view);
        const part = { left, top, right: left + 120, bottom: top + 90 };
        const pixels = rendered(mask, view, part);
        for (let y = 0; y < 90; y++) {
          const at = (top + y) * viewport.width + left;
          if (
            !Buffer.from(all.slice(at, at + 120).buffer).equals(
              Buffer.from(pixels.slice(y * 120, y * 120 + 120).buffer),
            )
          )
            throw new Error(`row ${y}`);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is drawn anew wherever an edit may be seen', () => {
    const view = { scale: 0.37, x: 12.5, y: 7.25 };
    const rect = { left: 333, top: 111, right: 400, bottom: 170 };
    const pixels = rendered(maskOf(rect), view);
    const place = screenRect(rect, view);
    pixels.forEach((pixel, k) => {
      if (pixel === 0) return;
      const [x, y] = [k % viewport.width, Math.floor(k / viewport.width)];
      if (x < place.left || x >= place.right || y < place.top || y >= place.bottom)
        throw new Error(`(${x}, ${y})`);
    });
  });
});
