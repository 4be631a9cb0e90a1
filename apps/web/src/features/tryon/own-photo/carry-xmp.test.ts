import { expect, it } from 'vitest';
import { carryXmp } from './carry-xmp.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const packet = '<x:xmpmeta>compositeSynthetic</x:xmpmeta>';

function chunk(kind: string, body: Uint8Array): Uint8Array {
  const all = new Uint8Array(body.length + 12);
  new DataView(all.buffer).setUint32(0, body.length);
  all.set(bytes(kind), 4);
  all.set(body, 8);
  all.set([0xde, 0xad, 0xbe, 0xef], body.length + 8);
  return all;
}

function png(...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = [Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10), chunk('IHDR', new Uint8Array(13)), ...chunks];
  return Uint8Array.from(all.flatMap((one) => [...one]));
}

const xmp = chunk('iTXt', bytes(`XML:com.adobe.xmp\0\0\0\0\0${packet}`));
const end = chunk('IEND', new Uint8Array(0));
const pixels = chunk('IDAT', Uint8Array.of(1, 2, 3));
const made = png(chunk('caBX', bytes('a signature')), xmp, pixels, end);

it('takes the words along into a PNG, its pixels as they were, and no signature', () => {
  expect(carryXmp(made, png(pixels, end), 'png')).toEqual(png(xmp, pixels, end));
});

it('puts the packet where a JPEG has it, behind its header', () => {
  const header = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2);
  const rest = Uint8Array.of(0xff, 0xdb, 0, 3, 9);
  const jpeg = carryXmp(made, Uint8Array.from([...header, ...rest]), 'jpeg');
  const segment = bytes(`http://ns.adobe.com/xap/1.0/\0${packet}`);
  expect(jpeg).toEqual(Uint8Array.from([...header, 0xff, 0xe1, 0, segment.length + 2, ...segment, ...rest]));
});

it('leaves a file alone where there is nothing to say, or the other is broken', () => {
  const file = png(pixels, end);
  expect(carryXmp(png(pixels, end), file, 'png')).toBe(file);
  expect(carryXmp(made.subarray(0, 60), file, 'png')).toBe(file);
});
