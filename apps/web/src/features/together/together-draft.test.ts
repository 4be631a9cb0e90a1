import { describe, expect, it } from 'vitest';
import {
  draftOfTogether,
  linksOf,
  movePin,
  noPhotos,
  pairsOf,
  placePin,
  removePin,
  tieTo,
  togglePhoto,
} from './together-draft.ts';

const three = ['x', 'y', 'z'].reduce(togglePhoto, noPhotos);
const linked = (['a', 'b', 'b', 'a'] as const).reduce(
  (draft, side, k) => placePin(draft, 'y', side, [0.1 * (k + 1), 0.8]),
  three,
);

describe('photos of one room', () => {
  it('each hang on the one chosen before', () => {
    expect(three.photos).toEqual(['x', 'y', 'z']);
    expect([three.ties['y']?.to, three.ties['z']?.to]).toEqual(['x', 'y']);
  });

  it('hang on the first when theirs is taken out, to be clicked anew', () => {
    const left = togglePhoto(linked, 'y');
    expect(left.photos).toEqual(['x', 'z']);
    expect(left.ties).toEqual({ z: { to: 'x', pins: [] } });
  });

  it('are at most twelve', () => {
    const many = Array.from({ length: 14 }, (_, k) => `p${k}`).reduce(togglePhoto, noPhotos);
    expect(many.photos).toHaveLength(12);
  });
});

describe('pins', () => {
  it('complete each other in whichever photo is clicked first', () => {
    const tie = linked.ties['y'];
    expect(tie && pairsOf(tie)).toEqual([
      [
        [0.1, 0.8],
        [0.2, 0.8],
      ],
      [
        [0.4, 0.8],
        [0.30000000000000004, 0.8],
      ],
    ]);
    expect(linksOf(linked)).toMatchObject([{ a: 0, b: 1 }]);
  });

  it('are moved, removed, and gone with another tie', () => {
    expect(movePin(linked, 'y', { index: 0, side: 'b', to: [0.5, 0.5] }).ties['y']?.pins[0]?.b).toEqual([
      0.5, 0.5,
    ]);
    expect(linksOf(removePin(linked, 'y', 1))).toEqual([]);
    expect(tieTo(linked, 'y', 'x').ties['y']?.pins).toEqual([]);
  });
});

it('goes on from an earlier run', () => {
  const [link] = linksOf(linked);
  const photos = linked.photos.map((photo) => ({ photo }));
  const points = link?.points.map(([a, b]): [[number, number], [number, number]] => [[...a], [...b]]) ?? [];
  const again = draftOfTogether({ photos, links: [{ a: 0, b: 1, points }], shown: 1 });
  expect(linksOf(again)).toEqual(linksOf(linked));
});
