import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneObject } from '../scene.ts';
import { furnish } from './furnish.ts';
import { placeArrangement, standArrangement, type ArrangedPiece } from './stand-arrangement.ts';
import { syntheticRoom } from './testing/synthetic-room.ts';

const room = syntheticRoom({ width: 5, depth: 4.4, yaw: 0.1, pitch: 0.12, walls: true });
const style = 'japandi';
const place = (arrangement: readonly ArrangedPiece[]) => placeArrangement(room, { style, arrangement });

it('stands every piece exactly where it was put', () => {
  fc.assert(
    fc.property(
      fc.record({
        x: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
        z: fc.double({ min: -4, max: -2.5, noNaN: true }),
        rotation: fc.double({ min: -10, max: 10, noNaN: true }),
      }),
      (pose) => {
        // Into a wall, into another piece: nothing is moved, nothing refused.
        const placed = place([
          { piece: 'sofa', ...pose },
          { piece: 'bed', ...pose },
        ]);
        for (const one of placed) expect(one).toMatchObject({ ...pose, y: 0 });
      },
    ),
  );
});

it('puts a piece without a height where its kind belongs', () => {
  const at = { x: 0, z: -3, rotation: 0 };
  const heights = place([
    { piece: 'coffee-table', ...at },
    { piece: 'vase', ...at },
    { piece: 'wide-art', ...at },
    { piece: 'curtains', ...at },
    { piece: 'pendant', ...at },
    { piece: 'vase', ...at, x: 0.8 },
    { piece: 'vase', ...at, y: 1.1 },
  ]).map(({ y }) => y);
  expect(heights).toEqual([0, 0.4, 1.5, 1.2, 2.6, 0, 1.1]);
});

it('renders the same pieces, fold by fold, when a list is sent back as an arrangement', () => {
  const options = { roomType: 'living-room', style, seed: 5 } as const;
  const listed = furnish(room, { ...options, items: ['armchair', 'armchair', 'pouf'] });
  const arrangement = listed.items.map(({ piece, position: [x, y, z], rotation }) => ({
    piece,
    x,
    y,
    z,
    rotation,
  }));
  const again = standArrangement(room, { style, seed: 5, arrangement });
  expect(again.items).toEqual(listed.items);
  expect(again.objects.map(({ matrix }) => matrix)).toEqual(listed.objects.map(({ matrix }) => matrix));
  expect(again.objects.map(fingerprint)).toEqual(listed.objects.map(fingerprint));
  // A pouf does not change with the chairs before it in the list.
  const [pouf] = again.objects.filter(({ name }) => name === 'pouf').map(fingerprint);
  const alone = arrangement.filter(({ piece }) => piece === 'pouf');
  expect(standArrangement(room, { style, seed: 5, arrangement: alone }).objects.map(fingerprint)).toEqual([
    pouf,
  ]);
});

/** Of a piece's corners: comparing millions of numbers one by one would take minutes. */
function fingerprint({ parts }: SceneObject): string {
  const hash = createHash('sha256');
  for (const { geometry } of parts) hash.update(Float32Array.from(geometry.getAttribute('position').array));
  return hash.digest('hex');
}

it('paints the piece that has a colour and no other', () => {
  const at = { piece: 'armchair', x: 0, z: -3, rotation: 0 };
  const { objects, items } = standArrangement(room, {
    style,
    seed: 1,
    arrangement: [at, { ...at, x: 1, color: '#b03020' }],
  });
  const colors = objects.map(({ parts }) => parts.map(({ material }) => material.baseColor));
  expect(colors[0]).not.toEqual(colors[1]);
  const redder = (colors[1] ?? []).some(([r, g]) => r > 3 * g);
  expect(redder).toBe(true);
  expect(items.map(({ color }) => color)).toEqual([undefined, '#b03020']);
});

describe('an arrangement that makes no sense is refused', () => {
  const sofa = { piece: 'sofa', x: 0, z: -3, rotation: 0 };
  const cases: readonly [string, readonly ArrangedPiece[], number][] = [
    ['not-finite', [sofa, { ...sofa, x: NaN }], 1],
    ['not-finite', [{ ...sofa, rotation: Infinity }], 0],
    ['unknown-piece', [{ ...sofa, piece: 'throne' }], 0],
    ['unknown-piece', [{ ...sofa, piece: 'constructor' }], 0],
    ['unknown-piece', [{ ...sofa, piece: 'mdl_gone' }], 0],
    ['bad-color', [{ ...sofa, color: 'red' }], 0],
    ['outside-picture', [{ ...sofa, x: 40 }], 0],
    ['outside-picture', [{ ...sofa, z: 8 }], 0],
    ['outside-picture', [{ ...sofa, y: 90 }], 0],
    ['too-many', Array.from({ length: 41 }, () => sofa), 40],
  ];
  it.each(cases)('%s (%#)', (problem, arrangement, index) => {
    expect(() => place(arrangement)).toThrow(
      expect.objectContaining({
        code: 'staging.arrangement_invalid',
        data: expect.objectContaining({
          problem,
          index,
          en: expect.stringMatching(/\w+.*\.$/),
          es: expect.stringMatching(/\w+.*\.$/),
        }),
      }),
    );
  });
});
