import { AppError } from '@escena/core/app-error';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRegion } from './find-region.ts';
import { type DecalSurface, decalSurface } from './input.ts';
import { invertMap } from './invert-map.ts';
import { placeBox } from './place-box.ts';
import { createSurface } from './surface.ts';

const photo = { width: 400, height: 300 };
const size = { widthMm: 80, heightMm: 60 };

/** A circular cylinder of radius 120 px about x = 200, seen from 25° above by a far camera. */
function trueCylinder(degrees: number): DecalSurface {
  const half = (degrees * Math.PI) / 360;
  const bulge = 120 * Math.sin((25 * Math.PI) / 180);
  const at = (angle: number, y: number): [number, number] => [
    (200 + 120 * Math.sin(angle)) / photo.width,
    (y + bulge * Math.cos(angle)) / photo.height,
  ];
  return {
    kind: 'cylinder',
    corners: [at(-half, 60), at(half, 60), at(half, 200), at(-half, 200)],
    top: at(0, 60),
    bottom: at(0, 200),
    degrees,
    size,
  };
}

test('a plane takes its corners to the handles, and its middle to where the diagonals cross', () => {
  const corners: [number, number][] = [
    [0.2, 0.2],
    [0.8, 0.3],
    [0.7, 0.8],
    [0.3, 0.6],
  ];
  const { map } = createSurface({ kind: 'plane', corners: corners as never, size }, photo);
  const px = corners.map(([x, y]) => [x * 400, y * 300] as const);
  for (const [i, [u, v]] of (
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const
  ).entries()) {
    expect(map(u, v)[0]).toBeCloseTo(px[i]?.[0] ?? 0, 6);
    expect(map(u, v)[1]).toBeCloseTo(px[i]?.[1] ?? 0, 6);
  }
  const [x, y] = map(0.5, 0.5);
  for (const [p, q] of [
    [px[0], px[2]],
    [px[1], px[3]],
  ] as const)
    expect(
      ((x - (p?.[0] ?? 0)) * ((q?.[1] ?? 0) - (p?.[1] ?? 0)) -
        (y - (p?.[1] ?? 0)) * ((q?.[0] ?? 0) - (p?.[0] ?? 0))) /
        100,
    ).toBeCloseTo(0, 6);
});

test('a cylinder is angle-true, whatever part of it the corners span', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 180 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (degrees, u, v) => {
        const { map } = createSurface(trueCylinder(degrees), photo);
        const angle = (2 * u - 1) * ((degrees * Math.PI) / 360);
        const [x, y] = map(u, v);
        expect(x).toBeCloseTo(200 + 120 * Math.sin(angle), 6);
        expect(y).toBeCloseTo(60 + 140 * v + 120 * Math.sin((25 * Math.PI) / 180) * Math.cos(angle), 6);
      },
    ),
  );
});

test('a mesh goes through its handles, and over even ones it is the plane', () => {
  const handles: [number, number][] = [];
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 4; column++) handles.push([0.2 + 0.2 * column, 0.2 + 0.25 * row]);
  const { map } = createSurface({ kind: 'mesh', columns: 4, rows: 3, handles, size }, photo);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (u, v) => {
        expect(map(u, v)[0]).toBeCloseTo(400 * (0.2 + 0.6 * u), 6);
        expect(map(u, v)[1]).toBeCloseTo(300 * (0.2 + 0.5 * v), 6);
      },
    ),
  );
  const bent = handles.map(([x, y], i): [number, number] => [x, y + 0.02 * (i % 3)]);
  const curved = createSurface({ kind: 'mesh', columns: 4, rows: 3, handles: bent, size }, photo);
  expect(curved.map(1 / 3, 0.5)[1]).toBeCloseTo(300 * (bent[5]?.[1] ?? 0), 6);
});

test('each pixel finds the millimetre that is seen in it', () => {
  for (const surface of [
    trueCylinder(160),
    {
      kind: 'plane',
      corners: [
        [0.2, 0.2],
        [0.8, 0.3],
        [0.7, 0.8],
        [0.3, 0.6],
      ],
      size,
    } as DecalSurface,
  ]) {
    const box = placeBox(createSurface(surface, photo), { x: 0.1, y: 0.1, width: 0.8, height: 0.8 }, 12);
    const region = findRegion(box, photo, 0);
    const inverse = invertMap(box, region, 0);
    let found = 0;
    let worst = 0;
    for (let i = 0; i < inverse.x.length; i++) {
      if (!((inverse.scale[i] ?? 0) > 0)) continue;
      found++;
      const [x, y] = box.toPhoto(inverse.x[i] ?? 0, inverse.y[i] ?? 0);
      const [column, row] = [i % region.width, Math.floor(i / region.width)];
      worst = Math.max(worst, Math.hypot(x - region.left - column - 0.5, y - region.top - row - 0.5));
    }
    expect(worst).toBeLessThan(0.01);
    // Its area by the shoelace formula along the box's rim, against the pixels found.
    const rim = [0, 1, 2, 3].flatMap((side) =>
      Array.from({ length: 100 }, (_, k) => {
        const t = k / 100;
        const [u, v] = (
          [
            [t, 0],
            [1, t],
            [1 - t, 1],
            [0, 1 - t],
          ] as const
        )[side] ?? [0, 0];
        return box.toPhoto(u * box.widthMm, v * box.heightMm);
      }),
    );
    const area = rim.reduce((sum, [x, y], k) => {
      const [nx, ny] = rim[(k + 1) % rim.length] ?? [0, 0];
      return sum + (x * ny - nx * y) / 2;
    }, 0);
    expect(Math.abs(found - area) / area).toBeLessThan(0.02);
  }
});

test('crossed, mirrored and empty surfaces are refused', () => {
  const refused = (corners: [number, number][]) => {
    try {
      createSurface(decalSurface.parse({ kind: 'plane', corners, size }), photo);
      return 'taken';
    } catch (error) {
      return error instanceof AppError ? error.code : error;
    }
  };
  expect(
    refused([
      [0.2, 0.2],
      [0.8, 0.8],
      [0.8, 0.2],
      [0.2, 0.8],
    ]),
  ).toBe('decal.surface_invalid');
  expect(
    refused([
      [0.8, 0.2],
      [0.2, 0.2],
      [0.2, 0.8],
      [0.8, 0.8],
    ]),
  ).toBe('decal.surface_invalid');
  expect(
    refused([
      [0.2, 0.2],
      [0.8, 0.2],
      [0.8, 0.2],
      [0.2, 0.2],
    ]),
  ).toBe('decal.surface_invalid');
  expect(
    refused([
      [0.2, 0.2],
      [0.8, 0.2],
      [0.8, 0.8],
      [0.2, 0.8],
    ]),
  ).toBe('taken');
});
