/** Try-on: one thing put on after another, each telling by its mask where it changed the picture; measured at the end (G1). */
import { AppError } from '@escena/core/app-error';
import { createRaster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { changedFraction } from '../changed-fraction.ts';
import { enterCheckpoint } from '../studio/enter-checkpoint.ts';
import { unionOf } from '../product/union-of.ts';
import { createProgressMeter } from '../progress-meter.ts';
import type { RunContext, ToolOutput } from '../run.ts';
import { createStopwatch } from '../stopwatch.ts';
import { withoutAlpha } from '../without-alpha.ts';
import { findInFront } from './accessories/find-in-front.ts';
import { wearAccessory } from './accessories/wear-accessory.ts';
import type { AccessoryTold } from './accessories/wear-sprite.ts';
import { putOnGarment } from './clothes/put-on-garment.ts';
import { personSeer } from './clothes/see-person.ts';
import type { TryonInput } from './contract.ts';
import { findPerson } from './find-person.ts';
import { applyMakeup, type CoatTold } from './makeup/apply-makeup.ts';
import { lightGarment } from './paint/light-garment.ts';
import type { GarmentTold, TryonReport } from './report.ts';

/** Expected shares of the time. */
const weights = { cutOut: 2, person: 3, wear: 3 };
/** of a checkpoint's steps, beside those */
const drawWeight = 60;

/** @throws AppError `tryon.*`, `not_found`, `image.*` of another picture, `model.*`, `job.cancelled` */
export async function* runTryon(
  photo: DecodedImage,
  { person: said, garments, makeup, accessories, paint, seed }: TryonInput,
  context: RunContext,
): AsyncGenerator<ToolOutput<TryonReport>, void, void> {
  const meter = createProgressMeter({
    once: {},
    each: paint ? { ...weights, draw: drawWeight } : weights,
    rounds: garments.length + (makeup ? 1 : 0) + accessories.length,
    onProgress: context.onProgress,
  });
  const watch = createStopwatch();
  // A wrong name is told before the photo is looked at.
  const folder = paint && garments.length > 0 ? await context.findCheckpoint(paint.checkpoint) : undefined;
  const before = withoutAlpha(photo.raster);
  const person = await watch.time('person', () => findPerson(before, said, { signal: context.signal }));
  let image = before;
  let mask = createRaster(image.width, image.height, 1);
  const told: GarmentTold[] = [];
  await using checkpoint = folder === undefined ? undefined : await enterCheckpoint(folder, context);
  const seePerson = personSeer(before, person, context);
  for (const garment of garments) {
    const worn = await putOnGarment(image, garment, {
      photo: before,
      before: mask,
      seePerson,
      seed,
      context,
      meter,
      watch,
    });
    mask = unionOf(mask, worn.mask);
    if (paint && checkpoint) {
      const options = { person, paint, seed, checkpoint, context, meter };
      const lit = await watch.time('draw', () => lightGarment(worn, garment, options));
      image = lit.image;
      told.push({ ...worn.told, lit: lit.told });
    } else {
      image = worn.image;
      told.push(worn.told);
    }
    meter.nextRound();
  }
  let coats: readonly CoatTold[] = [];
  if (makeup) {
    const { signal } = context;
    meter.report('wear', 0);
    const worn = await watch.time('makeup', () => applyMakeup(image, makeup, person.face, { seed, signal }));
    image = worn.image;
    mask = unionOf(mask, worn.mask);
    coats = worn.told.coats;
    meter.nextRound();
  }
  const things: AccessoryTold[] = [];
  const inFront = accessories.length > 0 ? await findInFront(before, person, context) : undefined;
  for (const accessory of accessories) {
    meter.report('wear', 0);
    const worn = await watch.time('accessories', () =>
      wearAccessory(image, accessory, { person, photo: before, inFront, context }),
    );
    image = worn.image;
    mask = unionOf(mask, worn.mask);
    things.push(worn.told);
    meter.nextRound();
  }
  const maxAbsDiffOutside = measureOutside(before, image, mask);
  if (maxAbsDiffOutside !== 0)
    throw new AppError('internal', { detail: `pixels outside the mask differ by ${maxAbsDiffOutside}` });
  yield {
    image,
    mask,
    report: {
      tool: 'tryon',
      seed,
      ...(checkpoint && told.some(({ lit }) => lit?.used)
        ? { renderer: checkpoint.facts.name, checkpoint: checkpoint.facts.sha256 }
        : { renderer: 'warp', checkpoint: null }),
      garments: told,
      makeup: coats,
      accessories: things,
      maxAbsDiffOutside,
      changedFraction: changedFraction(mask),
      timingsMs: watch.timings,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}
