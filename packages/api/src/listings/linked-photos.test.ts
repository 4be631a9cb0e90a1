import { describe, expect, it } from 'vitest';
import { type LinkedPhoto, linkedPhotos } from './linked-photos.ts';

const points = [
  [
    [0.3, 0.8],
    [0.5, 0.9],
  ],
  [
    [0.6, 0.7],
    [0.8, 0.75],
  ],
];
const photo = (id: string, to?: string, more: Partial<LinkedPhoto> = {}): LinkedPhoto => ({
  id,
  room: 'living-room',
  leftOut: false,
  roomGroup: 'salon',
  roomLink: to === undefined ? null : { to, points },
  ...more,
});
const idsWith = (photos: readonly LinkedPhoto[], id: string) => {
  const own = photos.find((one) => one.id === id);
  return own && linkedPhotos(photos, own).map((one) => one.id);
};

describe('linkedPhotos', () => {
  it('are all that hang together, whichever of them is asked and whichever way they are tied', () => {
    const photos = [photo('a'), photo('b', 'a'), photo('c', 'd'), photo('d', 'b'), photo('e')];
    for (const id of ['a', 'b', 'c', 'd']) expect(idsWith(photos, id)).toEqual(['a', 'b', 'c', 'd']);
    expect(idsWith(photos, 'e')).toEqual(['e']);
  });

  it('are of one room, and furnished', () => {
    expect(idsWith([photo('a'), photo('b', 'a', { roomGroup: 'other' })], 'b')).toEqual(['b']);
    expect(idsWith([photo('a', undefined, { leftOut: true }), photo('b', 'a')], 'b')).toEqual(['b']);
    expect(idsWith([photo('a'), photo('b', 'a', { room: 'exterior' })], 'a')).toEqual(['a']);
    const alone = { roomGroup: '' };
    expect(idsWith([photo('a', undefined, alone), photo('b', 'a', alone)], 'a')).toEqual(['a']);
    expect(idsWith([photo('b', 'gone')], 'b')).toEqual(['b']);
  });
});
