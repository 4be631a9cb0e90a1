import path from 'node:path';
import { throwIfAborted } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import type { CutOutMarks } from '@escena/imaging/cut-out-marks';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';
import { writeFileAtomic } from '../../../write-file.ts';
import { contactSheet, thumbnail, type Thumbnail } from '../contact-sheet.ts';
import { layOver, magenta } from './lay-over.ts';
import { boxAround } from './box-around.ts';
import { measureMask } from './measure-mask.ts';
import type { RunPart } from '../run-parts.ts';
import { type Masked, readFolder } from './read-masked.ts';
import { setIntoRoom } from './set-into-room.ts';
import { type Click, simulateClick } from './simulate-click.ts';

/** pixels of the longer side: products and rooms as they are put together */
const [productSide, roomSide] = [620, 720];
/** A product is taken where its own photo's backdrop leaves no doubt about its outline. */
const plainEnough = 0.9;
/** every how manyth room */
const roomStep = 8;

export const run: RunPart = async ({ inputs, sheets, signal, say }) => {
  const rooms = (await readFolder(path.join(inputs, 'rooms')))
    .filter((_, k) => k % roomStep === 1)
    .map(({ name, photo }) => ({ name, photo: reduced(photo, roomSide) }));
  const rows: string[] = [];
  const pictures: Thumbnail[] = [];
  const all: number[][] = [];
  for (const { name, photo } of await readFolder(path.join(inputs, 'products'))) {
    throwIfAborted(signal);
    const cut = await cutOut(reduced(photo, productSide));
    if (cut.prepared.backdrop.plainness < plainEnough || name.includes('glass')) continue;
    const made: number[][] = [];
    for (const [k, room] of rooms.entries()) {
      say(`${name} in ${room.name}`, k);
      const { figures, last } = await measure(setIntoRoom(cut, room.photo, 0.38 + 0.12 * (k % 3)));
      made.push(figures);
      pictures.push(thumbnail(layOver(last, magenta)));
    }
    all.push(...made);
    rows.push(rowOf(name, made));
  }
  if (rows.length === 0 || rooms.length === 0) return [];
  await writeFileAtomic(
    path.join(sheets, 'product-clutter.jpg'),
    await encodeJpeg(contactSheet(pictures), { quality: 90 }),
  );
  return [
    `Products that stand out of their own backdrop, laid over ${rooms.length} rooms (${rooms.map(({ name }) => name).join(', ')}): the truth is their own alpha. Mean IoU.`,
    '',
    '| product | no mark | box | 1 click | 2 clicks | box and 1 click |',
    '|---|---|---|---|---|---|',
    ...rows,
    rowOf('**all**', all),
  ];
};

async function measure({ photo, mask }: Pick<Masked, 'photo' | 'mask'>) {
  const none = await cutOut(photo);
  const { prepared } = none;
  const attempt = (marks: CutOutMarks) => cutOut(photo, marks, { prepared });
  const box = boxAround(mask);
  const clicks: Click[] = [simulateClick(mask, undefined)];
  const [boxed, one, both] = [
    await attempt({ box }),
    await attempt({ clicks: [...clicks] }),
    await attempt({ box, clicks: [...clicks] }),
  ];
  clicks.push(simulateClick(mask, one.alpha));
  const last = await attempt({ clicks });
  return { last, figures: [none, boxed, one, last, both].map(({ alpha }) => measureMask(alpha, mask).iou) };
}

function rowOf(name: string, figures: readonly (readonly number[])[]): string {
  const means = (figures[0] ?? []).map(
    (_, k) => figures.reduce((sum, row) => sum + (row[k] ?? 0), 0) / figures.length,
  );
  return `| ${name} | ${means.map((mean) => mean.toFixed(3)).join(' | ')} |`;
}

function reduced(photo: Raster, side: number): Raster {
  const { width, height } = fitWithin(photo, side);
  return resizeRaster(photo, width, height);
}
