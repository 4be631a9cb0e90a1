import { createRaster } from '@escena/core/raster';
import { estimateRoom } from '@escena/scene/estimate-room';
import { expect, it } from 'vitest';
import { askWhenUnsure, doubtsOf, leastConfidence, leastFloorConfidence } from './ask-when-unsure.ts';
import { stagingInput } from './contract.ts';

const input = (given: object) => stagingInput.parse({ room: 'bedroom', style: 'modern', ...given });

/** A room of which the photo tells nothing. */
const photo = createRaster(480, 320, 3);
photo.data.fill(140);
const floorPolygon = [
  [0, 1],
  [1, 1],
  [1, 0.7],
  [0, 0.7],
] as const;
const room = estimateRoom(photo, { floorPolygon });

const refusal = expect.objectContaining({ code: 'staging.unsure' });

it('asks for what is doubtful, and says how much in its detail', () => {
  expect(room.evidence.confidence).toBeLessThan(leastConfidence);
  expect(doubtsOf(room, {})).toEqual(['camera']);
  expect(() => askWhenUnsure(room, input({ whenUnsure: 'ask' }))).toThrow(refusal);
  expect(() => askWhenUnsure(room, input({ whenUnsure: 'ask' }))).toThrow(/horizon 0\.\d\d/);
});

it('guesses by default, and asks nobody twice', () => {
  askWhenUnsure(room, input({}));
  const horizon = [
    [0.1, 0.4],
    [0.9, 0.4],
  ];
  askWhenUnsure(room, input({ whenUnsure: 'ask', camera: { horizon } }));
  const sure = { ...room, evidence: { ...room.evidence, confidence: 0.95 } };
  askWhenUnsure(sure, input({ whenUnsure: 'ask' }));
});

it('asks for a floor that may be a bed, unless it is marked or the furniture stands already', () => {
  const sure = { ...room, evidence: { ...room.evidence, confidence: 0.95 } };
  const guessed = { ...sure.floor, source: 'estimated' as const, confidence: leastFloorConfidence - 0.01 };
  const doubtful = { ...sure, floor: guessed };
  expect(doubtsOf(sure, {})).toEqual([]);
  expect(doubtsOf(doubtful, {})).toEqual(['floor']);
  expect(() => askWhenUnsure(doubtful, input({ whenUnsure: 'ask' }))).toThrow(refusal);
  const arrangement = [{ piece: 'pouf', x: 0, z: -2, rotation: 0 }];
  askWhenUnsure(doubtful, input({ whenUnsure: 'ask', arrangement }));
  askWhenUnsure(doubtful, input({}));
});

it.each([
  [{ camera: {} }],
  [
    {
      camera: {
        horizon: [
          [0.5, 0.4],
          [0.52, 0.4],
        ],
      },
    },
  ],
  [{ camera: { lines: [{ axis: 'w', from: [0, 0], to: [1, 1] }] } }],
  [{ camera: { lines: [{ axis: 'x', from: [0.5, 0.5], to: [0.5, 0.5] }] } }],
  [{ measurement: { from: [0, 1], to: [1, 1], metres: -2 } }],
  [{ measurement: { from: [0, 1], to: [1, 2], metres: 2 } }],
])('refuses %j', (given) => {
  expect(stagingInput.safeParse({ room: 'bedroom', style: 'modern', ...given }).success).toBe(false);
});
