import { describe, expect, it } from 'vitest';
import { nameFromFile } from './name-from-file.ts';

describe('nameFromFile', () => {
  it.each([
    ['12-oak-street_hall.jpg', '12 oak street hall'],
    ['salón vacío.heic', 'Salón vacío'],
    ['living.room.final.png', 'Living.room.final'],
    ['IMG_2041.HEIC', null],
    ['DSC00123.jpg', null],
    ['PXL_20260101_101010.jpg', null],
    ['20260101-1010.jpg', null],
    ['.jpg', null],
    [undefined, null],
  ])('%s → %s', (file, name) => {
    expect(nameFromFile(file)).toBe(name);
  });

  it('keeps it short', () => {
    expect(nameFromFile(`${'a'.repeat(300)}.jpg`)).toHaveLength(80);
  });
});
