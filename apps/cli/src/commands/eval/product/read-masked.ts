import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { resizeRaster } from '@escena/imaging/resize';

/** A photograph whose product is known. */
export interface Masked {
  readonly name: string;
  readonly photo: Raster;
  /** 1 channel, the photo's size */
  readonly mask: Raster;
}

/** Products with a mask first, then the photo + mask pairs; none where the folders are absent. */
export async function readMasked(inputs: string, pairs: boolean): Promise<Masked[]> {
  const found: Masked[] = [];
  const tail = '__mask_product.png';
  for (const file of await list(path.join(inputs, 'masks'))) {
    if (!file.startsWith('products_') || !file.endsWith(tail)) continue;
    const name = file.slice('products_'.length, -tail.length);
    const photo = path.join(inputs, 'products', `${name}.jpg`);
    found.push({ name, ...(await readPair(photo, path.join(inputs, 'masks', file))) });
  }
  const folder = path.join(inputs, 'mask-pairs');
  for (const file of pairs ? await list(folder) : []) {
    if (!file.endsWith('_mask.png')) continue;
    const photo = path.join(folder, file.replace('_mask.png', '.png'));
    found.push({
      name: file.slice(3, -'_mask.png'.length),
      ...(await readPair(photo, path.join(folder, file))),
    });
  }
  return found;
}

/** Photographs of a folder by name, none where it is absent. */
export async function readFolder(folder: string): Promise<{ name: string; photo: Raster }[]> {
  const photos = [];
  for (const file of await list(folder))
    photos.push({ name: path.parse(file).name, photo: await read(path.join(folder, file)) });
  return photos;
}

async function readPair(photoFile: string, maskFile: string): Promise<{ photo: Raster; mask: Raster }> {
  const photo = await read(photoFile);
  const { width, height, channels, data } = await read(maskFile);
  const first = Uint8Array.from({ length: width * height }, (_, i) => data[i * channels] ?? 0);
  return {
    photo,
    mask: resizeRaster({ width, height, channels: 1, data: first }, photo.width, photo.height),
  };
}

async function read(file: string): Promise<Raster> {
  return (await decodeImage(await readFile(file))).raster;
}

async function list(folder: string): Promise<string[]> {
  const names: string[] = await readdir(folder).catch(() => []);
  return names.toSorted();
}
