import { AppError } from '@escena/core/app-error';
import { describe, expect, it } from 'vitest';
import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import type { PieceId } from '../furniture/goods.ts';
import { styles } from '../furniture/styles/styles.ts';
import { planLayout } from './plan-layout.ts';
import { syntheticRoom } from './testing/synthetic-room.ts';

const room = syntheticRoom({ width: 5.5, depth: 5, yaw: 0.1, pitch: 0.15, walls: true });
const goods = { style: styles.modern };
const options = { roomType: 'living-room', goods, seed: 3 } as const;
const sorted = (names: readonly string[]) => [...names].toSorted();

it('stands exactly what is listed', () => {
  const lists: PieceName[][] = [
    ['sofa', 'coffee-table', 'rug', 'floor-lamp'],
    ['desk', 'task-chair', 'laptop'],
    ['sofa', 'armchair', 'armchair', 'wide-art', 'coffee-table', 'vase'],
  ];
  for (const items of lists) {
    const standing = planLayout(room, { ...options, items }).map(({ piece }) => piece);
    expect(sorted(standing)).toEqual(sorted(items));
  }
});

it('stands an own model among the pieces of the catalogue', () => {
  const own = { mdl_stool: { ...catalogue['bath-stool'], title: { en: 'My stool', es: 'Mi taburete' } } };
  const items: PieceId[] = ['sofa', 'mdl_stool'];
  const standing = planLayout(room, { ...options, items, goods: { ...goods, own } });
  expect(sorted(standing.map(({ piece }) => piece))).toEqual(['mdl_stool', 'sofa']);
  expect(standing.find(({ piece }) => piece === 'mdl_stool')?.title.es).toBe('Mi taburete');
  expect(() => planLayout(room, { ...options, items })).toThrow(
    expect.objectContaining({ code: 'input.invalid' }),
  );
});

describe('a list that does not fit is refused with the piece and the reason in both languages', () => {
  const refusal = (where: typeof room, items: readonly PieceName[]): AppError => {
    try {
      planLayout(where, { ...options, items });
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    throw new Error('it fits');
  };

  it('a wall too short, with its longest free stretch', () => {
    const small = syntheticRoom({ width: 1.9, depth: 3, yaw: 0, pitch: 0.2, walls: true });
    const { code, data } = refusal(small, ['sofa']);
    expect(code).toBe('staging.item_does_not_fit');
    expect(data).toMatchObject({ piece: 'sofa', widthCm: 230, freeCm: 185 });
    expect(data?.en).toBe(
      'Three-seat sofa, 230 cm wide, does not fit a wall: the longest free one is 185 cm',
    );
    expect(data?.es).toMatch(/no cabe en la pared: la más larga libre mide 185 cm$/);
  });

  it('a floor too small where no wall was found, with its largest free rectangle', () => {
    const small = syntheticRoom({ width: 1.9, depth: 3, yaw: 0, pitch: 0.2, walls: false });
    const { data } = refusal(small, ['extending-table']);
    expect(data?.en).toMatch(
      /240 cm wide, does not fit the free floor: its largest free rectangle is \d+ × \d+ cm$/,
    );
  });

  it('others in the way', () => {
    const { data } = refusal(room, [
      'sofa',
      'bed',
      'extending-table',
      'wardrobe',
      'wardrobe',
      'desk',
      'desk',
    ]);
    expect(data?.en).toMatch(/beside the other pieces/);
    expect(data?.es).toMatch(/sin cortar el paso/);
  });

  it('nothing to stand on', () => {
    expect(refusal(room, ['sofa', 'television']).data?.es).toMatch(/superficie libre/);
  });
});
