import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import type { ProgressMeter } from '../../progress-meter.ts';
import type { RunContext } from '../../run.ts';
import type { Stopwatch } from '../../stopwatch.ts';
import type { TryonGarment } from '../garment.ts';
import type { GarmentTold } from '../report.ts';
import type { Worn } from '../worn.ts';
import { behindFront } from './behind-front.ts';
import { bareBeneath } from './bare-beneath.ts';
import { coverOf } from './cover-of.ts';
import { findGarment } from './find-garment.ts';
import { frontOnly } from './front-only.ts';
import { inPixels } from './in-pixels.ts';
import { layCloth } from './lay-cloth.ts';
import { layOutlines } from './lay-outlines.ts';
import { proposeFit } from './fit/propose-fit.ts';
import { readDrape } from './read-drape.ts';
import type { SeePerson } from './see-person.ts';
import { shadeContact } from './shade-contact.ts';
import { uncovered } from './uncovered.ts';
import { warpGarment } from './warp-garment.ts';

interface PutOnOptions {
  /** as it came, 3 channels */
  readonly photo: Raster;
  /** 1 channel: what was put on before, which nothing is seen beneath */
  readonly before: Raster;
  readonly seePerson: SeePerson;
  readonly seed: number;
  readonly context: RunContext;
  readonly meter: ProgressMeter;
  readonly watch: Stopwatch;
}

/**
 * One garment on a person: cut out, laid along the body, behind what is in front of it, in the light of the clothes that go.
 * @param current the picture so far, 3 channels, the photo's size
 * @throws AppError `tryon.*`, `not_found`, `image.*` of another picture, `job.cancelled`
 */
export async function putOnGarment(
  current: Raster,
  garment: TryonGarment,
  { photo, before, seePerson, seed, context, meter, watch }: PutOnOptions,
): Promise<Worn<GarmentTold>> {
  const { kind, pictureId } = garment;
  const step = async <T>(done: number, work: () => T): Promise<T> => {
    meter.report('wear', done);
    await nextTurn();
    throwIfAborted(context.signal);
    return watch.time('wear', work);
  };
  meter.report('cutOut', 0);
  const own = await watch.time('cutOut', () => findGarment(garment, context));
  meter.report('person', 0);
  const seen = await watch.time('person', () => seePerson(kind));
  const proposed = proposeFit(kind, own.points, seen, own.neck);
  const fit = { ...proposed, points: { ...proposed.points, ...inPixels(garment.fit ?? {}, photo) } };
  const outlines = await step(0, () => layOutlines(kind, own, { fit, seen }));
  if (!outlines) throw new AppError('tryon.garment_kind', { data: { pictureId, kind } });
  const warped = await step(0.1, () =>
    warpGarment(frontOnly(own.colors, own.alpha, outlines.own), outlines, photo),
  );
  const whole = await step(0.2, () => coverOf(warped, seen, { fit, outline: outlines.fitted }));
  const hole = uncovered(kind, seen, { cover: whole, before, points: fit.points });
  const { picture: bare, changed } = await step(0.35, () =>
    bareBeneath(current, { hole, cover: whole, before }, { person: seen, photo, seed }),
  );
  const { inFront } = seen;
  const { cover, beneath } = behindFront({ cover: whole, beneath: bare }, { inFront, hole });
  const drape = await step(0.65, () => {
    const light = readDrape(photo, seen, cover);
    const own = shadeContact(warped, cover, { worn: seen.wornAlpha, breadth: seen.frame.breadth });
    return light.map((value, i) => value * (own[i] ?? 1));
  });
  const { image, deltaE } = await step(0.8, () => layCloth(beneath, warped, { cover, drape, photo, seed }));
  const mask = createRaster(photo.width, photo.height, 1);
  for (let i = 0; i < mask.data.length; i++)
    mask.data[i] = Math.max(cover.data[i] ?? 0, hole.data[i] ?? 0, changed.data[i] ?? 0);
  meter.report('wear', 1);
  return { image, mask, told: { kind, pictureId, deltaE } };
}
