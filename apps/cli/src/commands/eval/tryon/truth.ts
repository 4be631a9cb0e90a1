/**
 * Made-up persons in made-up clothes, whose photo in the new garment is known: how far the landmarks, and the cloth itself, are from
 * where they should be, and what is left of the old garment.
 */
import path from 'node:path';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { type PersonPhotographs, photographPerson } from '@escena/scene/photograph-person';
import { positionCloth } from '@escena/scene/position-cloth';
import { TraceCrew } from '@escena/scene/trace-crew';
import type { TryonInput } from '@escena/verticals/tryon/contract';
import { findGarmentPoints } from '@escena/verticals/tryon/find-garment-points';
import { findPerson } from '@escena/verticals/tryon/find-person';
import { cutOut } from '@escena/imaging/cut-out';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { PartOptions, RunPart } from '../run-parts.ts';
import { quantile } from './colors.ts';
import { measureWorn, ownWarp, type WornErrors } from './measure-worn.ts';
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
    ownErrors.push(quantile(ownWarp(person), 0.5) ?? NaN);
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
    'distance from shoulders to hips. By hand: told where body, garment and worn clothes are; by itself: told nothing, or it asks. Warp: how far, in',
    'torsos, each pixel’s cloth is from the cloth that belongs there (across and along the cloth: medians of each alone). Old left: of the',
    'pixels that the old garment gave up, the share that look more like before than like the truth. Skin: CIEDE2000 to the truth where the',
    'old garment gave up skin. Else changed: of the pixels that neither garment covers, the share changed visibly (CIEDE2000 > 5).',
    '',
    '| person | told | warp, median | p95 | across | along | cloth IoU | old left | skin ΔE | else changed | seconds |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    'Person 6’s dress goes on below the tee on purpose, as a skirt: the trousers of the truth nobody can know, and they count as old left.',
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
  const found = await findPerson(before, {}, options);
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
    const worn = await wear(before, input, pictures, options).catch(unlessAsked);
    const figures = worn
      ? [...cells(measureWorn(person, worn.image, worn.mask)), worn.seconds.toFixed(1)]
      : ['asks for the worn clothes', ...Array.from({ length: columns - 1 }, () => '–')];
    runs.push({ image: worn?.image ?? before, figures: [told, ...figures] });
  }
  return { garmentPoints, bodyPoints, runs };
}

/** of figures, in the table */
const columns = 9;

/** @returns undefined where the run would rather ask than guess; what else was thrown is thrown on */
function unlessAsked(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'tryon.worn_not_found') throw error;
}

function cells({ warp, clothIou, oldLeft, skin, elseChanged }: WornErrors): string[] {
  const away = warp.map(([across, along]) => Math.hypot(across, along));
  const part = (k: 0 | 1): number[] => warp.map((both) => Math.abs(both[k]));
  return [
    text(away, 0.5),
    text(away, 0.95),
    text(part(0), 0.5),
    text(part(1), 0.5),
    clothIou.toFixed(3),
    oldLeft === undefined ? '–' : `${(100 * oldLeft).toFixed(0)} %`,
    quantile(skin, 0.5)?.toFixed(1) ?? '–',
    `${(100 * elseChanged).toFixed(1)} %`,
  ];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function distance(a: Spot, b: Spot, { width, height }: Raster): number {
  return Math.hypot((a.x - b.x) * width, (a.y - b.y) * height);
}
