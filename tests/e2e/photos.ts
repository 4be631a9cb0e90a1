/** Pictures that the tests upload: the project's own rendered room, and files that are wrong in one way each. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const emptyRoom = path.resolve(import.meta.dirname, '../../docs/images/empty-room.jpg');

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The empty room, small enough that staging it takes seconds. */
export async function roomPhoto(name: string): Promise<Upload> {
  const buffer = await sharp(await readFile(emptyRoom))
    .resize({ width: 720 })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

export async function cmykPhoto(): Promise<Upload> {
  const buffer = await sharp(await readFile(emptyRoom))
    .resize({ width: 600 })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
  return { name: 'press.jpg', mimeType: 'image/jpeg', buffer };
}

export function textFile(): Upload {
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('This is not a picture.') };
}

export async function truncatedPhoto(): Promise<Upload> {
  const whole = await readFile(emptyRoom);
  return { name: 'half.jpg', mimeType: 'image/jpeg', buffer: whole.subarray(0, whole.length / 2) };
}

/** A plain wall and nothing else. */
export async function featurelessPhoto(): Promise<Upload> {
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#d8d4cc' } })
    .png()
    .toBuffer();
  return { name: 'wall.png', mimeType: 'image/png', buffer };
}

/** Decoded samples, without any conversion. */
export async function pixels(
  file: Buffer,
): Promise<{ data: Buffer; width: number; height: number; channels: number }> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
