/** Garments of photographs on persons of photographs: what changes that should not, and whose colours are worn. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import type { RunPart } from '../run-parts.ts';
import { clothColor } from './cloth-color.ts';
import { type GarmentPhoto, garmentPhotos, personPhotos } from './pairs.ts';
import { placeCoded, seeCloth } from './see-cloth.ts';
import { dyed, silhouetteKept, waveringOf } from './silhouette.ts';
import { wear } from './wear.ts';

interface Row {
  readonly pair: string;
  readonly figures: readonly string[];
  readonly outside: number;
  readonly deltaE: number | undefined;
  readonly iou: number;
  readonly given: number;
}

export const run: RunPart = async ({ inputs, sheets, say, ...options }) => {
  const rows: Row[] = [];
  const waverings: string[] = [];
  const shown: Thumbnail[] = [];
  for (const { file, worn: marked, whole, garments } of personPhotos) {
    const photo = await read(path.join(inputs, 'persons', file));
    if (!photo) continue;
    const before = (await cutOut(photo, { strokes: whole })).alpha;
    const old = await markedOn(photo, marked, inputs);
    if (!old) continue;
    const redyed = (await cutOut(dyed(photo, old), { strokes: whole })).alpha;
    waverings.push(waveringOf(before, redyed, old).toFixed(3));
    for (const name of garments) {
      throwIfAborted(options.signal);
      const garment: GarmentPhoto = garmentPhotos[name];
      const pair = `${path.parse(file).name} · ${name}`;
      say(pair, rows.length);
      const own = await read(path.join(inputs, 'garments', garment.file));
      if (!own) continue;
      const { kind, select } = garment;
      const wearThis = (picture: Raster, selected: GarmentPhoto['select'], alpha?: Raster) =>
        wear(
          photo,
          { person: {}, garments: [{ kind, select: selected, pictureId: 'garment' }] },
          new Map([['garment', picture], ...(alpha ? ([['alpha', alpha]] as const) : [])]),
          options,
        );
      const worn = await wearThis(own, select);
      const alpha = (await cutOut(own, select)).alpha;
      const coded = await wearThis(placeCoded(own), { maskId: 'alpha' }, alpha);
      const { mask, image } = worn;
      const seen = seeCloth(image, coded.image);
      const color = clothColor(image, own, seen);
      const after = (await cutOut(image, { strokes: whole })).alpha;
      const outside = measureOutside(photo, image, mask);
      const silhouettes = { photo, image, before, after };
      const iou = silhouetteKept({ ...silhouettes, garments: [seen.cloth, old] });
      const given = silhouetteKept({ ...silhouettes, garments: [seen.cloth] });
      rows.push({
        pair,
        outside,
        deltaE: color.usual,
        iou,
        given,
        figures: [
          String(outside),
          color.usual?.toFixed(1) ?? '–',
          color.whole?.toFixed(1) ?? '–',
          iou.toFixed(3),
          given.toFixed(3),
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
    'Of the person the tool is told nothing. Outside: the largest difference of any sample where the edit mask is 0. Cloth and its place',
    'are told by wearing the same garment once more in colours that say where on it one is; the tool’s own word is not asked for. ΔE:',
    'CIEDE2000 of the cloth to the very same cloth in the garment’s own photo, local means, median where the light is the usual one to 8',
    '%; whole: of the median colours of all that is seen of it, in any light. IoU: the person’s silhouette before and after where neither',
    'garment is, and (given up) with what the old garment gave up as well, be it body or air that comes to light there: a taken-in waist',
    'counts. Where no byte changed the silhouette is the one before, elsewhere a second cut-out decides. Seconds are of processor.',
    '',
    '| person · garment | outside | ΔE | whole | IoU | given up | changed | seconds | peak MB |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map(({ pair, figures }) => `| ${pair} | ${figures.join(' | ')} |`),
    '',
    `Outside 0: ${share(rows, ({ outside }) => outside === 0)}. ΔE ≤ 3: ${share(rows, ({ deltaE }) => deltaE !== undefined && deltaE <= 3)}. IoU ≥ .98: ${share(rows, ({ iou }) => iou >= 0.98)}; with what was given up: ${share(rows, ({ given }) => given >= 0.98)}.`,
    `What two cut-outs of one photo make of it where its garment alone has another colour, every byte looked at: ${waverings.join(', ')}.`,
  ];
};

function share<T>(rows: readonly T[], passes: (row: T) => boolean): string {
  return `${rows.filter(passes).length} of ${rows.length}`;
}

/** Where a person is told to wear what goes: cut out by marks, or a mask that was drawn. */
async function markedOn(
  photo: Raster,
  marked: (typeof personPhotos)[number]['worn'],
  inputs: string,
): Promise<Raster | undefined> {
  if (typeof marked !== 'string') return (await cutOut(photo, marked)).alpha;
  const drawn = await read(path.join(inputs, 'masks', marked));
  return drawn && oneChannel(drawn);
}

/** The first of a drawn mask’s channels. */
function oneChannel({ width, height, channels, data }: Raster): Raster {
  const mask = createRaster(width, height, 1);
  for (let i = 0; i < mask.data.length; i++) mask.data[i] = data[channels * i] ?? 0;
  return mask;
}

async function read(file: string): Promise<Raster | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && (await decodeImage(bytes)).raster;
}
