/** A drawn person in a tee whose sleeves are wider than the arms; what is beneath them is known. */
import { createRaster, type Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { armThickness } from './arm-thickness.ts';
import { bareBeneath } from './bare-beneath.ts';
import { bodyFrame } from './body-frame.ts';
import { depthOf } from './depth-of.ts';

const size = { width: 400, height: 400 };
const at = (x: number, y: number) => ({ x: x / size.width, y: y / size.height });
const frame = bodyFrame(
  {
    leftShoulder: at(290, 90),
    rightShoulder: at(110, 90),
    leftElbow: at(290, 235),
    rightElbow: at(110, 235),
    leftWrist: at(290, 370),
    rightWrist: at(110, 370),
    leftHip: at(250, 330),
    rightHip: at(150, 330),
  },
  size,
);
const wall = [90, 130, 170];
const cloth = [225, 225, 220];
const cuff = 180;
/** the arm lies aside of its joints' line, and is a straight one */
const arm = { middle: 298, half: 20 };
const sleeve = [264, 334] as const;

const isArm = (x: number): boolean =>
  Math.min(Math.abs(x - arm.middle), Math.abs(size.width - x - arm.middle)) < arm.half;
const isWorn = (x: number, y: number): boolean => {
  const own = Math.max(x, size.width - x);
  return (y > 60 && y < 320 && own < 258) || (y > 60 && y < cuff && own < sleeve[1]);
};
/** round, lighter towards one side, and darker up the arm */
const skinAt = (x: number, y = cuff): number[] => {
  const off = (Math.max(x, size.width - x) - arm.middle) / arm.half;
  const light =
    (1 - 0.25 * off ** 2) * (1 + 0.12 * off) * (0.7 + 0.3 * Math.min(1, Math.max(0, (y - cuff) / 60)));
  return [150 * light, 104 * light, 82 * light];
};

function maskOf(is: (x: number, y: number) => boolean): Raster {
  const mask = createRaster(size.width, size.height, 1);
  mask.data.forEach((_, i) => {
    mask.data[i] = is((i % size.width) + 0.5, Math.floor(i / size.width) + 0.5) ? 255 : 0;
  });
  return mask;
}

/** @param cuffLine how much darker the skin right below the cuff is @param lower pixels that the new clothes end sooner at their upper edge */
function bared({ cuffLine = 1, lower = 0, before = createRaster(size.width, size.height, 1) } = {}) {
  const wornAlpha = maskOf(isWorn);
  const skin = maskOf((x, y) => !isWorn(x, y) && y > 60 && y < 390 && isArm(x));
  const photo = createRaster(size.width, size.height, 3);
  for (let y = 0, i = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++, i++) {
      const line = y < cuff + 1 ? cuffLine : 1;
      const color = wornAlpha.data[i] ? cloth : skin.data[i] ? skinAt(x + 0.5, y).map((v) => v * line) : wall;
      photo.data.set(color.map(Math.round), 3 * i);
    }
  const depths = { skin: depthOf(skin), worn: depthOf(wornAlpha) };
  const person = {
    frame,
    worn: depths.worn,
    body: depthOf(maskOf((x, y) => isWorn(x, y) || isArm(x))),
    thickness: armThickness(frame, depths),
    wornAlpha,
    wornWhole: wornAlpha,
    skin,
    inFront: undefined,
  };
  const isCovered = (x: number, y: number): boolean => y > 60 + lower && Math.max(x, size.width - x) < 258;
  const cover = maskOf((x, y) => isWorn(x, y) && isCovered(x, y));
  const hole = maskOf((x, y) => isWorn(x, y) && !isCovered(x, y));
  return { photo, hole, ...bareBeneath(photo, { hole, cover, before }, { person, photo, seed: 1 }) };
}

const pixel = ({ data }: Raster, x: number, y: number): number[] => [
  ...data.subarray(3 * (y * size.width + x), 3 * (y * size.width + x) + 3),
];
const between = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, k) => Math.abs(value - (b[k] ?? 0))));

describe('bareBeneath', () => {
  const plain = bared();

  it('carries skin on across a cuff without a step, as round as it is below', () => {
    for (const x of [286, 298, 310, 114, 102, 90])
      for (const [above, levels] of [
        [1, 10],
        [3, 12],
        [12, 20],
      ] as const)
        expect(
          between(pixel(plain.picture, x, cuff - above), skinAt(x + 0.5)),
          `${x}, ${above} above`,
        ).toBeLessThan(levels);
  });

  it('goes on along the outline of the arm, with what lies behind where the sleeve was wider', () => {
    const y = cuff - 8;
    for (const [x, isSkin] of [
      [arm.middle + arm.half - 5, true],
      [arm.middle + arm.half + 5, false],
      [size.width - arm.middle - arm.half + 5, true],
      [size.width - arm.middle - arm.half - 5, false],
    ] as const)
      expect(between(pixel(plain.picture, x, y), wall) > 40, `${x}`).toBe(isSkin);
  });

  it('takes a hem’s line along, which darkens nothing of the fill', () => {
    const dark = bared({ cuffLine: 0.4 });
    expect(pixel(dark.photo, 298, cuff)[0]).toBeLessThan(50);
    for (const y of [cuff - 12, cuff - 3, cuff])
      expect(between(pixel(dark.picture, 298, y), skinAt(298.5)), `${y}`).toBeLessThan(20);
  });

  it('changes nothing but what it says', () => {
    const { photo, picture, changed, hole } = plain;
    const wrong = [...hole.data.keys()].filter((i) =>
      changed.data[i]
        ? false
        : hole.data[i] || [0, 1, 2].some((k) => picture.data[3 * i + k] !== photo.data[3 * i + k]),
    );
    expect(wrong).toEqual([]);
  });

  it('shows what lies behind along the edge of cloth that ends a little sooner', () => {
    const { picture } = bared({ lower: 3 });
    for (const x of [180, 200, 220]) expect(between(pixel(picture, x, 61), wall), `${x}`).toBeLessThan(8);
  });

  it('leaves what was put on before over the skin beside it', () => {
    const before = maskOf((x, y) => isArm(x) && y > cuff && y < cuff + 40);
    const { photo, picture } = bared({ cuffLine: 0.4, before });
    expect(pixel(picture, 298, cuff)).toEqual(pixel(photo, 298, cuff));
  });
});
