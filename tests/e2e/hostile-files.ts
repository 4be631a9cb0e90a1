/** Files made to do harm, each in one way, made on the spot. What each gets is in docs/security.md, which the test reads. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export interface HostileFile {
  /** the row of the table */
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Promise<Buffer> | Buffer;
  readonly route?: 'upload' | 'upload/model';
}

const emptyRoom = path.resolve(import.meta.dirname, '../../docs/images/empty-room.jpg');
const script = '<script>parent.document.title="taken"</script>';

const jpeg = async () =>
  sharp(await readFile(emptyRoom))
    .resize({ width: 480 })
    .jpeg()
    .toBuffer();
const png = async () =>
  sharp(await readFile(emptyRoom))
    .resize({ width: 480 })
    .png()
    .toBuffer();

/** A segment put in front of the picture's own: `marker` 0xe1 EXIF, 0xe2 ICC, 0xfe comment. */
async function jpegWith(marker: number, body: Buffer): Promise<Buffer> {
  const file = await jpeg();
  const head = Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)]);
}

function chunk(kind: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** A few bytes that say they are a picture of this size. */
function claimedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A WebP whose two frames are repeated to ten thousand. */
async function endlessAnimation(): Promise<Buffer> {
  const frame = { create: { width: 300, height: 300, channels: 3, background: '#123456' } } as const;
  const two = await sharp(
    [
      await sharp(frame).png().toBuffer(),
      await sharp({ create: { ...frame.create, background: '#654321' } })
        .png()
        .toBuffer(),
    ],
    { join: { animated: true } },
  )
    .webp()
    .toBuffer();
  const at = two.indexOf('ANMF');
  const frames = Buffer.concat(Array.from({ length: 5_000 }, () => two.subarray(at)));
  const whole = Buffer.concat([two.subarray(0, at), frames]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** A GLB whose JSON promises what its 100 bytes cannot hold. */
function absurdGlb(gltf: object): Buffer {
  const text = Buffer.from(JSON.stringify(gltf).padEnd(Math.ceil(JSON.stringify(gltf).length / 4) * 4));
  const head = Buffer.alloc(20);
  head.write('glTF', 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(20 + text.length, 8);
  head.writeUInt32LE(text.length, 12);
  head.write('JSON', 16, 'latin1');
  return Buffer.concat([head, text]);
}

const mesh = (count: number) => ({
  asset: { version: '2.0' },
  buffers: [{ byteLength: count * 12 }],
  bufferViews: [{ buffer: 0, byteLength: count * 12 }],
  accessors: [{ bufferView: 0, componentType: 5126, count, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 1] }],
  meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
  nodes: [{ mesh: 0 }],
  scenes: [{ nodes: [0] }],
});

export const hostileFiles: readonly HostileFile[] = [
  {
    what: 'JPEG with HTML in a comment and after its end',
    name: 'poly.jpg',
    bytes: async () =>
      Buffer.concat([await jpegWith(0xfe, Buffer.from(script)), Buffer.from(`<html>${script}</html>`)]),
  },
  {
    what: 'PNG with a ZIP after its end',
    name: 'zip.png',
    bytes: async () => Buffer.concat([await png(), Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1')]),
  },
  {
    what: 'JPEG with a PDF after its end',
    name: 'paper.jpg',
    bytes: async () =>
      Buffer.concat([await jpeg(), Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>')]),
  },
  {
    what: 'GIF that is JavaScript',
    name: 'poly.gif',
    bytes: () => Buffer.from('GIF89a/*\u0001\0\u0001*/=1;alert(1)//', 'latin1'),
  },
  { what: 'HTML named as a JPEG', name: 'page.jpg', bytes: () => Buffer.from(`<!doctype html>${script}`) },
  {
    what: 'SVG with a script',
    name: 'drawing.svg',
    bytes: () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
  },
  {
    what: 'SVG named as a PNG',
    name: 'drawing.png',
    bytes: () =>
      Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`),
  },
  { what: 'PNG named as a JPEG', name: 'really-a-png.jpg', bytes: png },
  { what: 'nothing at all', name: 'empty.jpg', bytes: () => Buffer.alloc(0) },
  { what: 'PNG that claims 60000×60000 pixels', name: 'bomb.png', bytes: () => claimedPng(60_000, 60_000) },
  { what: 'PNG that claims 2³¹ pixels in a row', name: 'row.png', bytes: () => claimedPng(0x7fff_ffff, 1) },
  { what: 'PNG whose pixels end early', name: 'short.png', bytes: () => claimedPng(4_000, 4_000) },
  { what: 'WebP animation of 10,000 frames', name: 'frames.webp', bytes: endlessAnimation },
  {
    what: 'JPEG cut in half',
    name: 'half.jpg',
    bytes: async () => {
      const file = await jpeg();
      return file.subarray(0, file.length / 2);
    },
  },
  {
    what: 'JPEG header and nothing else',
    name: 'head.jpg',
    bytes: async () => (await jpeg()).subarray(0, 40),
  },
  {
    what: 'JPEG with EXIF of noise',
    name: 'exif.jpg',
    bytes: () =>
      jpegWith(
        0xe1,
        Buffer.concat([Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff', 'latin1'), Buffer.alloc(2_000, 0xa7)]),
      ),
  },
  {
    what: 'JPEG with an ICC profile of noise',
    name: 'icc.jpg',
    bytes: () =>
      jpegWith(
        0xe2,
        Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1'), Buffer.alloc(2_000, 0x5b)]),
      ),
  },
  {
    what: 'GLB with an accessor of four thousand million points',
    name: 'points.glb',
    route: 'upload/model',
    bytes: () => absurdGlb(mesh(4_000_000_000)),
  },
  {
    what: 'GLB that names a file elsewhere',
    name: 'outside.glb',
    route: 'upload/model',
    bytes: () =>
      absurdGlb({ ...mesh(3), buffers: [{ byteLength: 36, uri: 'http://169.254.169.254/latest' }] }),
  },
  {
    what: 'GLB whose nodes contain themselves',
    name: 'loop.glb',
    route: 'upload/model',
    bytes: () => absurdGlb({ ...mesh(3), nodes: [{ children: [0], mesh: 0 }] }),
  },
  { what: 'picture sent as a 3D model', name: 'photo.glb', route: 'upload/model', bytes: jpeg },
];
