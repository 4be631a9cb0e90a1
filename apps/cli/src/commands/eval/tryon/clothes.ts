/** Garments of photographs on persons of photographs: what changes that should not, and whose colours are worn. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import { decodeImage } from '@escena/imaging/decode-image';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { polygonMask } from '@escena/imaging/polygon-mask';
import { findPerson } from '@escena/verticals/tryon/find-person';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { RunPart } from '../run-parts.ts';
import { medianColor } from './colors.ts';
import { type GarmentPhoto, garmentPhotos, personPhotos } from './pairs.ts';
import { wear } from './wear.ts';

interface Row {
  readonly pair: string;
  readonly figures: readonly string[];
  readonly outside: number;
  readonly deltaE: number | undefined;
  readonly iou: number;
}

export const run: RunPart = async ({ inputs, sheets, say, ...options }) => {
  const rows: Row[] = [];
  const shown: Thumbnail[] = [];
  for (const { file, person: said, wornMask, whole, garments } of personPhotos) {
    const photo = await read(path.join(inputs, 'persons', file));
    if (!photo) continue;
    const drawn = wornMask === undefined ? undefined : await read(path.join(inputs, 'masks', wornMask));
    const person = drawn ? { ...said, worn: { maskId: 'worn' } } : said;
    const before = await cutOut(photo, { strokes: whole });
    const { body } = await findPerson(photo, person, options);
    const chest = chestOf(body, photo);
    for (const name of garments) {
      throwIfAborted(options.signal);
      const garment: GarmentPhoto = garmentPhotos[name];
      const pair = `${path.parse(file).name} · ${name}`;
      say(pair, rows.length);
      const own = await read(path.join(inputs, 'garments', garment.file));
      if (!own) continue;
      const { kind, select } = garment;
      const worn = await wear(
        photo,
        { person, garments: [{ kind, select, pictureId: 'garment' }] },
        new Map([['garment', own], ...(drawn ? [['worn', drawn] as const] : [])]),
        options,
      );
      const alpha = (await cutOut(own, select)).alpha;
      const { mask, image } = worn;
      const after = await cutOut(image, { strokes: whole });
      const color = medianColor(own, (i) => (alpha.data[i] ?? 0) > 250);
      const result = medianColor(image, (i) => (mask.data[i] ?? 0) > 250 && (chest.data[i] ?? 0) > 250);
      const deltaE = color && result && deltaE2000(color, result);
      const outside = measureOutside(photo, image, mask);
      const iou = iouOutside(before.alpha, after.alpha, mask);
      rows.push({
        pair,
        outside,
        deltaE,
        iou,
        figures: [
          String(outside),
          deltaE?.toFixed(1) ?? '–',
          iou.toFixed(3),
          `${(100 * worn.report.changedFraction).toFixed(0)} %`,
          worn.seconds.toFixed(1),
          String(worn.report.peakRssMb),
        ],
      });
      shown.push(thumbnail(photo), thumbnail(own), thumbnail(image));
      const png = `tryon-${path.parse(file).name}-${name.replaceAll(' ', '-')}.png`;
      await writeFileAtomic(path.join(sheets, png), await encodePng(image));
    }
  }
  if (rows.length === 0) return [];
  await writeFileAtomic(
    path.join(sheets, 'tryon.jpg'),
    await encodeJpeg(contactSheet(shown), { quality: 88 }),
  );
  return [
    'Outside: the largest difference of any sample where the edit mask is 0. ΔE: CIEDE2000 between the median colour of the garment in',
    'its own photo and that of the wearer’s chest. IoU: of the person cut out before and after, where nothing was to change: with outside 0',
    'the bytes there are the same, and what it lacks is the cut-out’s own wavering.',
    'Seconds are of processor.',
    '',
    '| person · garment | outside | ΔE | IoU outside | changed | seconds | peak MB |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(({ pair, figures }) => `| ${pair} | ${figures.join(' | ')} |`),
    '',
    `Outside 0: ${share(rows, ({ outside }) => outside === 0)}. ΔE ≤ 3: ${share(rows, ({ deltaE }) => deltaE !== undefined && deltaE <= 3)}. IoU ≥ .98: ${share(rows, ({ iou }) => iou >= 0.98)}.`,
  ];
};

function share<T>(rows: readonly T[], passes: (row: T) => boolean): string {
  return `${rows.filter(passes).length} of ${rows.length}`;
}

async function read(file: string): Promise<Raster | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && (await decodeImage(bytes)).raster;
}

type Body = Awaited<ReturnType<typeof findPerson>>['body'];

/** From shoulders to hips, or as far as the photo goes: there a garment is its own colour, and nothing hangs before it. */
function chestOf(body: Body, { width, height }: Raster): Raster {
  const { leftShoulder, rightShoulder, leftHip, rightHip } = body ?? {};
  const [left, right] = [leftShoulder?.x ?? 0.8, rightShoulder?.x ?? 0.2];
  const top = Math.max(leftShoulder?.y ?? 0.2, rightShoulder?.y ?? 0.2);
  const bottom = Math.min(1, leftHip?.y ?? 1, rightHip?.y ?? 1);
  const [x0, x1] = [right + 0.25 * (left - right), right + 0.75 * (left - right)];
  const [y0, y1] = [top + 0.25 * (bottom - top), top + 0.8 * (bottom - top)];
  const corner = (x: number, y: number) => [x * width, y * height] as const;
  return polygonMask([[corner(x0, y0), corner(x1, y0), corner(x1, y1), corner(x0, y1)]], { width, height });
}

function iouOutside(before: Raster, after: Raster, mask: Raster): number {
  let [both, either] = [0, 0];
  mask.data.forEach((value, i) => {
    if (value > 127) return;
    const [a, b] = [(before.data[i] ?? 0) > 127, (after.data[i] ?? 0) > 127];
    if (a && b) both++;
    if (a || b) either++;
  });
  return either > 0 ? both / either : 1;
}
