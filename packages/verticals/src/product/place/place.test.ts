import { createRaster, type Raster } from '@escena/core/raster';
import { maskBounds } from '@escena/imaging/mask';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { colorBackdrop, gradientBackdrop, pictureBackdrop } from './backdrop.ts';
import { layOnGround } from './ground.ts';
import { placementOf, placeProduct } from './place-product.ts';
import { proveProduct } from './prove-product.ts';
import { standAlone, standBefore } from './stand-before.ts';

/** A noisy photo with a disc as its product: full inside, soft at its edge. */
function discPhoto(size: number, radius: number): { photo: Raster; alpha: Raster } {
  const photo = createRaster(size, size, 3);
  const alpha = createRaster(size, size, 1);
  for (let i = 0; i < photo.data.length; i++) photo.data[i] = (i * 7919) % 251;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const inside = radius + 0.5 - Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      alpha.data[y * size + x] = Math.round(255 * Math.min(1, Math.max(0, inside)));
    }
  return { photo, alpha };
}

const boxes = fc.record({
  left: fc.integer({ min: 0, max: 500 }),
  top: fc.integer({ min: 0, max: 500 }),
  width: fc.integer({ min: 20, max: 3000 }),
  height: fc.integer({ min: 20, max: 3000 }),
});

it('fills as much of the picture as asked, in the middle, in the shape asked for', () => {
  fc.assert(
    fc.property(
      boxes,
      fc.constantFrom([1, 1], [4, 5], [16, 9], [9, 16]),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      fc.option(fc.integer({ min: 256, max: 6000 }), { nil: undefined }),
      ({ left, top, width, height }, [w = 1, h = 1], fill, side) => {
        const bounds = { left, top, right: left + width, bottom: top + height };
        const placed = placementOf(bounds, { aspect: [w, h], fill, side });
        const { box } = placed;
        const [across, down] = [
          (box.right - box.left) / placed.width,
          (box.bottom - box.top) / placed.height,
        ];
        // A pixel more or less is all that rounding may do.
        const pixel = 2 / Math.min(placed.width, placed.height);
        expect(Math.abs(Math.max(across, down) - fill)).toBeLessThan(pixel + 1e-9);
        expect(Math.abs(placed.width - (placed.height * w) / h)).toBeLessThan(1 + w / h);
        expect(Math.abs(box.left - (placed.width - box.right))).toBeLessThanOrEqual(1);
        const long = Math.max(placed.width, placed.height);
        if (placed.scale === 1) expect(box.right - box.left).toBe(width);
        // Its own pixels would make too large a picture.
        else expect(long).toBe(side ?? 6000);
      },
    ),
  );
});

it('keeps every full pixel of the product, byte for byte, and proves it', () => {
  const { photo, alpha } = discPhoto(64, 20);
  const bounds = maskBounds(alpha, 24) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const placed = placeProduct(
    { colors: photo, alpha },
    bounds,
    placementOf(bounds, { aspect: [3, 2], fill: 0.7 }),
  );
  for (const image of [standBefore(colorBackdrop(placed, '#ffffff'), placed), standAlone(placed)]) {
    const proof = proveProduct(image, { photo, bounds, placed, changed: undefined });
    expect(proof.maxAbsDiffOutside).toBe(0);
    const kept = proof.mask.data.filter((value) => value === 0).length;
    expect(kept).toBe(alpha.data.filter((value) => value === 255).length);
    // The proof is one: another byte inside the product fails it.
    const at = ((placed.box.top + 20) * image.width + placed.box.left + 20) * image.channels;
    image.data[at] = (image.data[at] ?? 0) ^ 5;
    expect(
      proveProduct(image, { photo, bounds, placed, changed: undefined }).maxAbsDiffOutside,
    ).toBeGreaterThan(0);
  }
});

it('mixes the soft edge with the backdrop, and leaves the rest of the backdrop as it is', () => {
  const { photo, alpha } = discPhoto(64, 20);
  const bounds = maskBounds(alpha, 24) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const placed = placeProduct(
    { colors: photo, alpha },
    bounds,
    placementOf(bounds, { aspect: [1, 1], fill: 0.5 }),
  );
  const image = standBefore(colorBackdrop(placed, '#102030'), placed);
  expect([...image.data.subarray(0, 3)]).toEqual([16, 32, 48]);
  const alone = standAlone(placed);
  let furthest = 0;
  for (let i = 0; i < image.width * image.height; i++) {
    const share = (alone.data[4 * i + 3] ?? 0) / 255;
    const expected = share * (alone.data[4 * i] ?? 0) + (1 - share) * 16;
    furthest = Math.max(furthest, Math.abs((image.data[3 * i] ?? 0) - expected));
  }
  expect(furthest).toBeLessThanOrEqual(0.5);
});

it('darkens the ground below and to the right of the product only, and mirrors it', () => {
  const { photo, alpha } = discPhoto(96, 30);
  const bounds = maskBounds(alpha, 24) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const placed = placeProduct(
    { colors: photo, alpha },
    bounds,
    placementOf(bounds, { aspect: [1, 1], fill: 0.5 }),
  );
  const light = (image: Raster, x: number, y: number) => image.data[(y * image.width + x) * 3] ?? 0;
  const plain = colorBackdrop(placed, '#ffffff');
  layOnGround(plain, placed, { shadow: 'none', reflection: 0 });
  expect(plain.data.every((value) => value === 255)).toBe(true);
  const shaded = colorBackdrop(placed, '#ffffff');
  layOnGround(shaded, placed, { shadow: 'soft', reflection: 0 });
  const middle = (placed.box.left + placed.box.right) >> 1;
  expect(light(shaded, middle, placed.box.bottom)).toBeLessThan(170);
  expect(light(shaded, placed.box.right + 8, placed.box.bottom - 6)).toBeLessThan(
    light(shaded, placed.box.left - 8, placed.box.bottom - 6),
  );
  expect(light(shaded, 1, 1)).toBe(255);
  const mirrored = colorBackdrop(placed, '#ffffff');
  layOnGround(mirrored, placed, { shadow: 'none', reflection: 1 });
  expect(light(mirrored, middle, placed.box.bottom + 2)).toBeLessThan(255);
});

it('makes gradients without bands and crops pictures to the middle', () => {
  const size = { width: 64, height: 512 };
  const gradient = gradientBackdrop(size, '#808080', '#8c8c8c');
  const mean = (y: number) =>
    gradient.data.subarray(y * 192, (y + 1) * 192).reduce((sum, value) => sum + value, 0) / 192;
  for (let y = 8; y < 504; y += 8) expect(Math.abs(mean(y) - mean(y - 8))).toBeLessThan(0.6);
  expect(mean(511) - mean(0)).toBeCloseTo(12, 0);
  const wide = createRaster(30, 10, 4);
  for (let x = 0; x < 30; x++)
    for (let y = 0; y < 10; y++) wide.data.set([x * 8, 0, 0, 255], (y * 30 + x) * 4);
  const square = pictureBackdrop({ width: 10, height: 10 }, wide);
  expect(square.channels).toBe(3);
  expect(square.data[0]).toBe(80);
});
