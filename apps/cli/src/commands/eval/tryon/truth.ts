/**
 * Made-up persons in made-up clothes, whose photo in the new garment is known: how far the landmarks, and the cloth itself, are from
 * where they should be, and what is left of the old garment.
 */
import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { type PersonPhotographs, photographPerson } from '@escena/scene/photograph-person';
import type { Vec2 } from '@escena/scene/camera';
import { positionCloth, positionOf } from '@escena/scene/position-cloth';
import { TraceCrew } from '@escena/scene/trace-crew';
import type { TryonInput } from '@escena/verticals/tryon/contract';
import { findGarmentPoints } from '@escena/verticals/tryon/find-garment-points';
import { findPerson } from '@escena/verticals/tryon/find-person';
import { cutOut } from '@escena/imaging/cut-out';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { PartOptions, RunPart } from '../run-parts.ts';
import { differenceAt, quantile } from './colors.ts';
import { wear } from './wear.ts';

/** seed, what is put on, what was worn */
const cases = [
  [1, 'tee', 'longsleeve'],
  [3, 'tee', 'tee'],
  [2, 'longsleeve', 'tee'],
  [5, 'longsleeve', 'longsleeve'],
  [4, 'dress', 'tee'],
  [6, 'tee', 'dress'],
] as const;
const kinds = { tee: 'top', longsleeve: 'top', dress: 'dress' } as const;
const size = { width: 512, height: 768 };
const samples = 4;
const clothSide = 512;
/** linear: a colour that the new cloth has nowhere */
const oldColor = [0.02, 0.03, 0.12] as const;

interface Measured {
  readonly garmentPoints: readonly number[];
  readonly bodyPoints: readonly number[];
  readonly runs: readonly { readonly figures: readonly string[]; readonly image: Raster }[];
}

export const run: RunPart = async ({ sheets, say, ...options }) => {
  const lines: string[] = [];
  const shown: Thumbnail[] = [];
  const garmentErrors: number[] = [];
  const bodyErrors: number[] = [];
  const ownErrors: number[] = [];
  await using crew = new TraceCrew(options.threads);
  for (const [k, [seed, cut, old]] of cases.entries()) {
    throwIfAborted(options.signal);
    say(`person ${seed}`, k);
    const person = await photographPerson(crew, {
      seed,
      cut,
      cloth: positionCloth(clothSide, clothSide),
      old: { cut: old, color: oldColor },
      ...size,
      samples,
      signal: options.signal,
    });
    const measured = await measure(person, kinds[cut], options);
    ownErrors.push(quantile(ownError(person), 0.5) ?? NaN);
    garmentErrors.push(...measured.garmentPoints);
    bodyErrors.push(...measured.bodyPoints);
    for (const { figures } of measured.runs)
      lines.push(`| ${seed}: ${cut} over ${old} | ${figures.join(' | ')} |`);
    const pictures = [
      person.before,
      person.garment,
      ...measured.runs.map(({ image }) => image),
      person.truth,
    ];
    shown.push(...pictures.map(thumbnail));
  }
  await writeFileAtomic(
    path.join(sheets, 'tryon-truth.jpg'),
    await encodeJpeg(contactSheet(shown), { quality: 88 }),
  );
  return [
    `Persons of ${size.width} × ${size.height}, ${samples} paths a pixel, before · garment · by hand · by itself · truth in out/eval/tryon-truth.jpg. A torso is the`,
    'distance from shoulders to hips. By hand: told where body, garment and worn clothes are; by itself: told nothing. Warp: how far each',
    'pixel’s cloth is from the cloth that belongs there. Old left: of the pixels that the old garment gave up, the share that look more like',
    'before than like the truth. Skin: CIEDE2000 to the truth where the old garment gave up skin.',
    '',
    '| person | told | warp, median | p95 | px | cloth IoU | old left | skin ΔE | seconds |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `The truth itself, measured in the same way, has a warp of ${text(ownErrors, 0.5)} (median): its light is coloured by what it comes from.`,
    '',
    `Garment points found, error in torsos: median ${text(garmentErrors, 0.5)}, p90 ${text(garmentErrors, 0.9)}, of ${garmentErrors.length}. Body points: median ${text(bodyErrors, 0.5)}, p90 ${text(bodyErrors, 0.9)}, of ${bodyErrors.length}.`,
  ];
};

function text(values: readonly number[], share: number): string {
  return quantile(values, share)?.toFixed(3) ?? '–';
}

async function measure(
  person: PersonPhotographs,
  kind: 'top' | 'dress',
  options: Pick<PartOptions, 'threads' | 'modelsDir' | 'signal'>,
): Promise<Measured> {
  const { before, garment, points, body, garmentAlpha, oldMask, torso, flatTorso } = person;
  const { alpha } = await cutOut(garment);
  const foundPoints = findGarmentPoints(alpha, kind).points;
  const garmentPoints = Object.entries(points).flatMap(([name, { flat }]) => {
    const found = foundPoints[name as keyof typeof foundPoints];
    return found ? [distance(found, flat, garment) / flatTorso] : [];
  });
  const found = await findPerson(before, {}, { ...options, needsFace: false });
  const bodyPoints = Object.entries(body).flatMap(([name, at]) => {
    const one = found.body?.[name as keyof typeof body];
    return one && at.y < 1 ? [distance(one, at, before) / torso] : [];
  });
  const pictures = new Map([
    ['garment', garment],
    ['alpha', garmentAlpha],
    ['worn', oldMask],
  ]);
  const flat = Object.fromEntries(Object.entries(points).map(([name, point]) => [name, point.flat]));
  const byHand: Partial<TryonInput> = {
    person: { body, worn: { maskId: 'worn' } },
    garments: [
      { kind, pictureId: 'garment', select: { maskId: 'alpha' }, points: { ...foundPoints, ...flat } },
    ],
  };
  const runs = [];
  const byItself: Partial<TryonInput> = { garments: [{ kind, pictureId: 'garment' }] };
  for (const [told, input] of [
    ['by hand', byHand],
    ['by itself', byItself],
  ] as const) {
    const { image, mask, seconds } = await wear(before, input, pictures, options);
    runs.push({ image, figures: [told, ...compare(person, image, mask), seconds.toFixed(1)] });
  }
  return { garmentPoints, bodyPoints, runs };
}

function compare(person: PersonPhotographs, image: Raster, mask: Raster): string[] {
  const { before, truth, clothSize, newMask, oldMask, bodyMask, torso } = person;
  const warp: number[] = [];
  const skin: number[] = [];
  let [both, either, given, left] = [0, 0, 0, 0];
  for (let i = 0; i < newMask.data.length; i++) {
    const isNew = (newMask.data[i] ?? 0) > 0;
    const changed = (mask.data[i] ?? 0) > 127 && differenceAt(image, before, i) > 5;
    const [shown, meant] = [placeAt(image, i), meantAt(person, i)];
    const isCloth = changed && shown !== undefined && differenceAt(image, truth, i) < clothLike;
    if (isNew && isCloth) both++;
    if (isNew || (changed && shown !== undefined && !(oldMask.data[i] ?? 0))) either++;
    if (isNew && shown && meant && changed) warp.push(apart(shown, meant, clothSize));
    if (isNew || !(oldMask.data[i] ?? 0)) continue;
    given++;
    if (differenceAt(image, before, i) < differenceAt(image, truth, i)) left++;
    if (bodyMask.data[i]) skin.push(differenceAt(image, truth, i));
  }
  return [
    text(warp, 0.5),
    text(warp, 0.95),
    ((quantile(warp, 0.5) ?? 0) * torso).toFixed(1),
    (both / Math.max(1, either)).toFixed(3),
    given > 50 ? `${((100 * left) / given).toFixed(0)} %` : '–',
    skin.length > 50 ? (quantile(skin, 0.5)?.toFixed(1) ?? '–') : '–',
  ];
}

/** CIEDE2000 beyond which what shows is no cloth, however it is displaced */
const clothLike = 40;

function placeAt({ data, channels }: Raster, i: number): Vec2 | undefined {
  return positionOf(data[i * channels] ?? 0, data[i * channels + 1] ?? 0, data[i * channels + 2] ?? 0);
}

/** The place that a pixel should show, in the colours that it has in the garment's own photo; undefined where no cloth's front belongs. */
function meantAt({ cloth, garment, flatShare }: PersonPhotographs, i: number): Vec2 | undefined {
  const [u, v] = [cloth[2 * i] ?? NaN, cloth[2 * i + 1] ?? NaN];
  if (!(u >= 0)) return undefined;
  const [x, y] = [0.5 + flatShare * (u - 0.5), 0.5 + flatShare * (v - 0.5)];
  return placeAt(garment, Math.floor(y * garment.height) * garment.width + Math.floor(x * garment.width));
}

function apart(a: Vec2, b: Vec2, size: Vec2): number {
  return Math.hypot((a[0] - b[0]) * size[0], (a[1] - b[1]) * size[1]);
}

/** What the measure finds of the truth itself: its own error. */
function ownError(person: PersonPhotographs): number[] {
  const { truth, newMask, clothSize } = person;
  return [...newMask.data.keys()].flatMap((i) => {
    const [shown, meant] = [placeAt(truth, i), meantAt(person, i)];
    return newMask.data[i] && shown && meant ? [apart(shown, meant, clothSize)] : [];
  });
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function distance(a: Spot, b: Spot, { width, height }: Raster): number {
  return Math.hypot((a.x - b.x) * width, (a.y - b.y) * height);
}
