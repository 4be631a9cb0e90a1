/** Pictures that the tests upload: the project's own rendered room, and files that are wrong in one way each. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { heicFile } from '@escena/imaging/testing/heic-file';
import sharp from 'sharp';

const emptyRoom = path.resolve(import.meta.dirname, '../../docs/images/empty-room.jpg');

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The empty room, small enough that staging it takes seconds. */
export async function roomPhoto(name: string, width = 720): Promise<Upload> {
  const buffer = await sharp(await readFile(emptyRoom))
    .resize({ width })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a part was cut out of a photo, pixel for pixel but for an area of the photo; undefined: it was not. */
export function placeOf(whole: Picture, part: Picture, but: Area): { x: number; y: number } | undefined {
  for (let y = 0; y <= whole.height - part.height; y++)
    for (let x = 0; x <= whole.width - part.width; x++)
      if (isThere(whole, part, { x, y }, but)) return { x, y };
  return undefined;
}

function isThere(whole: Picture, part: Picture, { x, y }: { x: number; y: number }, but: Area): boolean {
  for (let i = 0; i < part.width * part.height; i++) {
    const [wx, wy] = [x + (i % part.width), y + Math.floor(i / part.width)];
    if (wx >= but.x && wx < but.x + but.width && wy >= but.y && wy < but.y + but.height) continue;
    const at = wy * whole.width + wx;
    for (let k = 0; k < 3; k++)
      if (part.data[i * part.channels + k] !== whole.data[at * whole.channels + k]) return false;
  }
  return true;
}

/** The largest step between neighbours, of 255: a face has steep ones, what is blurred has none. */
export function steepest({ data, width, channels }: Picture, { x, y, ...area }: Area): number {
  let most = 0;
  for (let j = y; j < y + area.height; j++)
    for (let i = x; i < x + area.width - 1; i++) {
      const at = (j * width + i) * channels;
      for (let k = 0; k < 3; k++)
        most = Math.max(most, Math.abs((data[at + k] ?? 0) - (data[at + channels + k] ?? 0)));
    }
  return most;
}

/** A part's mask in the whole photo's size. */
export function maskOfWhole(
  { width, height }: Picture,
  mask: Picture,
  at: { x: number; y: number },
): Picture {
  const data = Buffer.alloc(width * height);
  for (let y = 0; y < mask.height; y++)
    for (let x = 0; x < mask.width; x++)
      data[(y + at.y) * width + x + at.x] = mask.data[(y * mask.width + x) * mask.channels] ?? 0;
  return { data, width, height, channels: 1 };
}

/** One photo in every format that the page promises to take, the JPEG turned by its EXIF orientation as phones do. */
export async function photoOfEachFormat(): Promise<Upload[]> {
  const small = sharp(await readFile(emptyRoom)).resize({ width: 480 });
  const sampleAt = (column: number, row: number) => [40 + 8 * column + 4 * row, 120, 136] as const;
  return [
    {
      name: 'turned.jpg',
      mimeType: 'image/jpeg',
      // Orientation 6: to be shown a quarter turn clockwise, so upright in the browser.
      buffer: await small.clone().rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    },
    { name: 'photo.webp', mimeType: 'image/webp', buffer: await small.clone().webp().toBuffer() },
    {
      name: 'photo.avif',
      mimeType: 'image/avif',
      buffer: await small.clone().avif({ effort: 0 }).toBuffer(),
    },
    { name: 'photo.tiff', mimeType: 'image/tiff', buffer: await small.clone().tiff().toBuffer() },
    {
      name: 'phone.heic',
      mimeType: 'image/heic',
      buffer: heicFile({ columns: 24, rows: 18, sampleAt }),
    },
  ];
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

/** A wall, a skirting board and a floor seen head-on: there is a floor, but nothing tells where the eye level is. */
export async function doubtfulPhoto(name: string): Promise<Upload> {
  const bands = [
    ['#d9d5cc', 0, 322],
    ['#f4f2ee', 322, 8],
    ['#8a6a4a', 330, 150],
  ].map(([color, y, height]) => `<rect y="${y}" width="720" height="${height}" fill="${color}"/>`);
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="480">${bands.join('')}</svg>`;
  const buffer = await sharp(Buffer.from(picture)).png().toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

/** A lit clay pot before a grey backdrop, with a handle that one sees through and a shadow beside it. */
export async function potPhoto(name: string): Promise<Upload> {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d5d8da"/><stop offset="1" stop-color="#c3c7ca"/></linearGradient>
      <linearGradient id="clay"><stop offset="0" stop-color="#7d3a22"/><stop offset="0.3" stop-color="#c4683f"/><stop offset="1" stop-color="#6a2f1b"/></linearGradient>
      <filter id="soft"><feGaussianBlur stdDeviation="14"/></filter>
    </defs>
    <rect width="900" height="700" fill="url(#wall)"/>
    <ellipse cx="520" cy="592" rx="210" ry="26" fill="#8f9396" filter="url(#soft)"/>
    <path d="M580 250 c130 -40 150 190 10 190" fill="none" stroke="#8a4226" stroke-width="34"/>
    <path d="M300 190 h300 l-34 400 q-116 34 -232 0 z" fill="url(#clay)"/>
    <ellipse cx="450" cy="190" rx="150" ry="26" fill="#4a2314"/>
  </svg>`;
  const buffer = await sharp(Buffer.from(picture)).removeAlpha().png().toBuffer();
  return { name, mimeType: 'image/png', buffer };
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

export type Picture = Awaited<ReturnType<typeof pixels>>;

/** Counts pixels outside the mask, samples there that differ, and pixels inside it that changed. */
export function comparePictures(source: Picture, result: Picture, mask: Picture) {
  let outside = 0;
  let differing = 0;
  let changed = 0;
  for (let i = 0; i < mask.width * mask.height; i++) {
    let differs = false;
    for (let k = 0; k < source.channels; k++) {
      if (source.data[i * source.channels + k] !== result.data[i * result.channels + k]) differs = true;
    }
    if (mask.data[i * mask.channels] === 0) {
      outside += 1;
      if (differs) differing += 1;
    } else if (differs) changed += 1;
  }
  return { outside, differing, changed };
}
