import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vec2 } from '../camera.ts';
import { joinViews } from './join-views.ts';
import {
  disagreement,
  linkOf,
  type Misreading,
  readView,
  trueCamera,
  type TrueView,
} from './testing/read-views.ts';

/** Cameras in the corners of a room of 6 m × 5 m, looking about its middle. */
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const corner = (x: number, z: number): fc.Arbitrary<TrueView> =>
  fc
    .record({
      dx: number(-0.4, 0.4),
      dz: number(-0.4, 0.4),
      height: number(1.2, 1.6),
      aside: number(-0.2, 0.2),
      down: number(0.1, 0.3),
    })
    .map(({ dx, dz, height, aside, down }) => {
      const [px, pz] = [x + dx, z + dz];
      return { x: px, z: pz, height, down, turn: Math.atan2(px, pz) + aside };
    });
const pair = fc.tuple(corner(-2.5, 2), fc.oneof(corner(2.5, 2), corner(2.5, -2), corner(-2.5, -2.2)));
const places: readonly Vec2[] = [
  [-0.8, -0.4],
  [0.9, 0.5],
];
const elsewhere: readonly Vec2[] = [
  [0, 0],
  [-0.5, 0.6],
  [0.6, -0.5],
];

function join(views: readonly TrueView[], wrong: readonly Misreading[] = [], noise?: () => number) {
  const truth = views.map(trueCamera);
  const read = views.map((view, k) => readView(truth[k] ?? trueCamera(view), view, wrong[k]));
  const joined = joinViews(read, [linkOf([0, 1], truth, places, noise)]);
  return { truth, read, joined, cameras: joined.views.map(({ camera }) => camera) };
}

describe('two photos linked by two points', () => {
  it('lie upon each other exactly when nothing errs', () => {
    fc.assert(
      fc.property(pair, (views) => {
        const { truth, cameras, joined } = join(views);
        for (const place of elsewhere) expect(disagreement(place, truth, cameras)).toBeLessThan(1e-3);
        expect(joined.fits[0]?.wallsAgree).toBe(true);
        for (const { cm, px } of joined.fits[0]?.points ?? []) expect(Math.max(cm, px)).toBeLessThan(0.1);
      }),
      { numRuns: 60 },
    );
  });

  it('keep the first photo’s axes and agree on one size between the two they were read with', () => {
    fc.assert(
      fc.property(pair, number(-0.12, 0.12), number(-0.12, 0.12), (views, one, other) => {
        const wrong = [one, other].map((scale) => ({ horizon: 0, roll: 0, logFocal: 0, scale }));
        const { truth, cameras, joined } = join(views, wrong);
        for (const place of elsewhere) expect(disagreement(place, truth, cameras)).toBeLessThan(0.12);
        const sizes = views.map(({ height }, k) => Math.log((cameras[k]?.position[1] ?? 0) / height));
        expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 1))).toBeLessThan(0.06);
        expect(Math.abs((sizes[0] ?? 1) - (one + other) / 2)).toBeLessThan(0.06);
        expect(joined.views[0]?.move.turn).toBeCloseTo(0, 3);
      }),
      { numRuns: 40 },
    );
  });

  it('err by centimetres when readings and clicks err as they do', () => {
    const one = number(-1, 1);
    const sigma = fc.tuple(one, one, one, one);
    const errors: number[] = [];
    fc.assert(
      fc.property(pair, fc.tuple(sigma, sigma), fc.infiniteStream(number(-4, 4)), (views, drawn, stream) => {
        const wrong = drawn.map(([h, r, f, s]): Misreading => ({
          horizon: 0.003 * h,
          roll: 0.003 * r,
          logFocal: 0.02 * f,
          scale: 0.1 * s,
        }));
        const { truth, cameras } = join(views, wrong, () => stream.next().value ?? 0);
        for (const place of elsewhere) errors.push(disagreement(place, truth, cameras));
      }),
      { numRuns: 60, seed: 7 },
    );
    const sorted = errors.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(0.05);
    expect(sorted.at(-1)).toBeLessThan(0.25);
  });
});

describe('more photos', () => {
  const ring: TrueView[] = [
    { x: -2.5, z: 2, height: 1.4, turn: -0.85, down: 0.2 },
    { x: 2.5, z: 2, height: 1.3, turn: 0.9, down: 0.2 },
    { x: 2.4, z: -2, height: 1.5, turn: 2.3, down: 0.25 },
  ];
  const truth = ring.map(trueCamera);
  const read = ring.map((view, k) => readView(truth[k] ?? trueCamera(view), view));

  it('come together along a chain, whichever way round its links are given', () => {
    const links = [linkOf([2, 1], truth, places), linkOf([1, 0], truth, places)];
    const { views } = joinViews(read, links);
    const [first, , third] = views.map(({ camera }) => camera);
    for (const place of elsewhere)
      expect(
        disagreement(
          place,
          [truth[0], truth[2]].flatMap((c) => c ?? []),
          [first, third].flatMap((c) => c ?? []),
        ),
      ).toBeLessThan(1e-3);
  });

  it('are refused where one is linked to none', () => {
    expect(() => joinViews(read, [linkOf([0, 1], truth, places)])).toThrow(
      expect.objectContaining({
        code: 'staging.link_invalid',
        data: expect.objectContaining({ problem: 'unlinked', view: 2 }),
      }),
    );
  });

  it('name the one of four points that is wrong', () => {
    const four: Vec2[] = [...places, [-0.6, 0.8], [0.7, -0.7]];
    const link = linkOf([0, 1], truth, four);
    const points = link.points.map(([a, b], k) =>
      k === 2 ? ([a, [b[0] - 0.12, b[1] + 0.06]] as const) : ([a, b] as const),
    );
    expect(() => joinViews(read.slice(0, 2), [{ ...link, points }])).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ problem: 'odd-point', point: 2 }) }),
    );
  });
});

describe('points that cannot be the same', () => {
  const views: [TrueView, TrueView] = [
    { x: -2.5, z: 2, height: 1.4, turn: -0.85, down: 0.2 },
    { x: 2.5, z: 2, height: 1.4, turn: 0.9, down: 0.2 },
  ];
  const truth = views.map(trueCamera);
  const read = views.map((view, k) => readView(truth[k] ?? trueCamera(view), view));
  const refused = (points: readonly (readonly [Vec2, Vec2])[], problem: object) =>
    expect(() => joinViews(read, [{ a: 0, b: 1, points }])).toThrow(
      expect.objectContaining({ code: 'staging.link_invalid', data: expect.objectContaining(problem) }),
    );
  const [
    one = [
      [0, 0],
      [0, 0],
    ],
    other = [
      [0, 0],
      [0, 0],
    ],
  ] = linkOf([0, 1], truth, places).points;

  it('are refused above the horizon, with the point and the photo', () => {
    refused([one, [other[0], [0.5, 0.1]]], { problem: 'not-on-floor', point: 1, view: 1 });
  });

  it('are refused when they lie twice as far apart in one photo', () => {
    const [near, far] = [
      linkOf([0, 1], truth, [
        [0, 0],
        [0.5, 0.3],
      ]),
      linkOf([0, 1], truth, [
        [-0.5, -0.3],
        [0.6, 0.4],
      ]),
    ];
    const points = near.points.map((point, k): readonly [Vec2, Vec2] => [
      point[0],
      far.points[k]?.[1] ?? [0, 0],
    ]);
    refused(points, { problem: 'distance', a: 0, b: 1 });
  });

  it('are refused when they would turn the room out of square', () => {
    const turned = linkOf([0, 1], truth, [
      [-0.3, -0.9],
      [0.4, 1],
    ]);
    refused(
      [one, other].map((point, k): readonly [Vec2, Vec2] => [point[0], turned.points[k]?.[1] ?? [0, 0]]),
      {
        problem: 'direction',
      },
    );
  });

  it('are refused side by side, and alone', () => {
    refused(
      linkOf([0, 1], truth, [
        [0, 0],
        [0.1, 0.1],
      ]).points,
      { problem: 'too-close' },
    );
    refused([one], { problem: 'too-few' });
  });
});
