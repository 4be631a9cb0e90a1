/** Two made-up photos of one room, furnished once. */
import { decodeImage, type DecodedImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import type { Raster } from '@escena/core/raster';
import type { Vec2 } from '@escena/scene/camera';
import { pictured, syntheticViews } from '@escena/scene/synthetic-views';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { staging, stagingInput } from './contract.ts';
import { runStaging } from './run.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const context = {
  threads: 2,
  modelsDir: path.join(root, 'models'),
  findCheckpoint: async (name: string) => path.resolve(root, name),
};
let views: NonNullable<Awaited<ReturnType<typeof syntheticViews>>>;
let pictures: Map<string, () => Promise<Uint8Array>>;

const far = (shared: readonly Vec2[]): [Vec2, Vec2] => {
  const [first = [0, 0]] = shared;
  const apart = (p: Vec2) => Math.hypot(p[0] - first[0], p[1] - first[1]);
  return [first, shared.toSorted((a, b) => apart(b) - apart(a))[0] ?? first];
};

function together(shown: number) {
  const click = (k: 0 | 1, place: Vec2): Vec2 => {
    const { camera } = views.photos[k];
    const [x, y] = pictured(views.photos[k], place) ?? [0, 0];
    return [x / camera.width, y / camera.height];
  };
  const points = far(views.shared).map((place) => [click(0, place), click(1, place)]);
  return { photos: [{ photo: 'img_a' }, { photo: 'img_b' }], links: [{ a: 0, b: 1, points }], shown };
}

async function stage(shown: 0 | 1, given: object = {}) {
  const { photo } = views.photos[shown];
  const input = stagingInput.parse({
    room: 'living-room',
    style: 'modern',
    renderer: 'none',
    items: ['sofa', 'coffee-table'],
    together: together(shown),
    ...given,
  });
  const decoded: DecodedImage = { ...(await decodeImage(await encodePng(photo))), raster: photo };
  for await (const output of runStaging(decoded, input, { ...context, pictures })) return output;
  throw new Error('a run makes a picture');
}

beforeAll(async () => {
  const made = await syntheticViews(6, { longSide: 480, threads: 2 });
  if (!made) throw new Error('the seed shows a room from two places');
  views = made;
  const file = async ({ photo }: { photo: Raster }) => encodePng(photo);
  pictures = new Map([
    ['img_a', () => file(views.photos[0])],
    ['img_b', () => file(views.photos[1])],
  ]);
}, 60_000);

describe('the runs of two photos of one room', () => {
  it('stand the same furniture in the same places, and touch only their own photo', async () => {
    const [a, b] = [await stage(0), await stage(1)];
    expect(b.report.items).toEqual(a.report.items);
    expect(b.report.together).toEqual(a.report.together);
    expect(a.report.together?.cameras).toHaveLength(2);
    for (const { report, image } of [a, b]) {
      expect(report.maxAbsDiffOutside).toBe(0);
      expect(report.changedFraction).toBeGreaterThan(0);
      expect(image.width).toBe(views.photos[0].photo.width);
    }
    const again = await stage(1);
    expect(Buffer.compare(again.image.data, b.image.data)).toBe(0);
  }, 180_000);
});

describe('what several photos are asked with', () => {
  const input = (given: object) =>
    stagingInput.safeParse({ room: 'bedroom', style: 'modern', together: { ...together(0), ...given } })
      .success;
  it('is refused with a photo twice, a link to none, or a photo shown that is not there', () => {
    expect(input({})).toBe(true);
    expect(input({ photos: [{ photo: 'img_a' }, { photo: 'img_a' }] })).toBe(false);
    expect(input({ links: [{ ...together(0).links[0], b: 2 }] })).toBe(false);
    expect(input({ shown: 2 })).toBe(false);
  });

  it('costs a credit a photo, and looks at the others as pictures', () => {
    const parsed = stagingInput.parse({ room: 'bedroom', style: 'modern', together: together(1) });
    expect([staging.credits(parsed), staging.outputs(parsed)]).toEqual([1, 1]);
    expect(staging.uses(parsed).pictures).toEqual(['img_a']);
  });
});
