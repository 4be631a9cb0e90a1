import { AppError } from '@escena/core/app-error';
import { expect, it } from 'vitest';
import type { PieceName } from '../furniture/catalogue.ts';
import { furnish } from './furnish.ts';
import { syntheticRoom } from './synthetic-room.ts';

const room = syntheticRoom({ width: 5.5, depth: 5, yaw: 0.1, pitch: 0.15, walls: true });
const options = { roomType: 'living-room', style: 'modern', seed: 3 } as const;
const sorted = (names: readonly string[]) => [...names].toSorted();

it('stands exactly what is listed', () => {
  const lists: PieceName[][] = [
    ['sofa', 'coffee-table', 'rug', 'floor-lamp'],
    ['desk', 'task-chair', 'laptop'],
    ['sofa', 'armchair', 'armchair', 'wide-art', 'coffee-table', 'vase'],
  ];
  for (const items of lists) {
    const standing = furnish(room, { ...options, items }).items.map(({ piece }) => piece);
    expect(sorted(standing)).toEqual(sorted(items));
  }
});

it('refuses a list that does not fit with the piece and the reason in both languages', () => {
  const small = syntheticRoom({ width: 1.9, depth: 3, yaw: 0, pitch: 0.2, walls: true });
  const attempt = (): unknown => furnish(small, { ...options, items: ['sofa'] });
  expect(attempt).toThrow(AppError);
  expect(attempt).toThrow(
    expect.objectContaining({
      code: 'staging.item_does_not_fit',
      data: {
        piece: 'sofa',
        widthCm: expect.any(Number),
        en: expect.stringMatching(/\d+ cm wide, does not fit/),
        es: expect.stringMatching(/\d+ cm de ancho, no cabe/),
      },
    }),
  );
});
