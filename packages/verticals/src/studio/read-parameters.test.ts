import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputProvenance } from '../provenance.ts';
import { type StudioInput, studioInput } from './contract.ts';
import { readParameters } from './read-parameters.ts';

const checkpoint = 'ab'.repeat(32);
const image = { width: 8, height: 8, channels: 3 as const, data: new Uint8Array(192).fill(90) };
const made = (input: StudioInput) => ({
  tool: 'studio',
  seed: input.seed,
  renderer: input.checkpoint ?? 'none',
  checkpoint,
  fromWords: true,
  parameters: JSON.stringify(input),
});
const embedded = (input: StudioInput) => ({ xmp: outputProvenance(made(input)) });
const read = (fields: object) => studioInput.parse({ checkpoint: 'sd15', ...fields });

const plain = read({ prompt: 'a <red> & "blue" chair; niño, 椅子 🪑', seed: 7, steps: 3 });
const png = await encodePng(image, embedded(plain));
const jpeg = await encodeJpeg(image, { quality: 90, ...embedded(plain) });
const silent = [await encodePng(image), await encodeJpeg(image)] as const;

describe('a file of the studio', () => {
  it.each([
    ['PNG', png],
    ['JPEG', jpeg],
  ])('tells what asks for it again: %s', (_, file) => {
    expect(readParameters(file)).toEqual({ input: plain, checkpoint });
  });

  it('does so for whatever may be asked, also the longest', async () => {
    const words = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
    const longest = '&"\u{1F600}\\<'.repeat(500).slice(0, 2999);
    const asked = fc.record({
      prompt: fc.oneof(words(300), fc.constant(longest)),
      negativePrompt: fc.option(fc.oneof(words(100), fc.constant(longest.slice(0, 2000))), {
        nil: undefined,
      }),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
      regions: fc.array(
        fc.record({ box: fc.constant([0, 0, 0.5, 1]), prompt: fc.constant('x&'.repeat(150)) }),
        { maxLength: 8 },
      ),
      variation: fc.option(fc.constant({ seed: 3, amount: 0.2 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async (fields) => {
        // XML has no words for what is dropped here.
        const kept = JSON.parse(
          JSON.stringify(fields).replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''),
        ) as object;
        const input = read(kept);
        for (const file of [
          await encodePng(image, embedded(input)),
          await encodeJpeg(image, embedded(input)),
        ])
          expect(readParameters(file)?.input).toEqual(input);
      }),
      { numRuns: 25 },
    );
  });

  it('marks pictures that nobody photographed, and those that somebody did', () => {
    const packet = (fromWords: boolean) => outputProvenance({ ...made(plain), fromWords });
    expect(packet(true)).toContain('digitalsourcetype/trainedAlgorithmicMedia<');
    expect(packet(false)).toContain('digitalsourcetype/compositeWithTrainedAlgorithmicMedia<');
  });
});

describe('a file from anywhere', () => {
  const without = (file: Uint8Array, from: string, to: string): Uint8Array =>
    Buffer.from(Buffer.from(file).toString('latin1').replaceAll(from, to), 'latin1');

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a PNG without words', silent[0]],
    ['a JPEG without words', silent[1]],
    ['another tool’s', without(png, '>studio<', '>person<')],
    ['no JSON', without(png, '{"', '{')],
    ['what the contract does not read', without(jpeg, '"steps":3', '"steps":0')],
    ['an element that never ends', without(png, '</escena:parameters>', '</escena:parameterz>')],
    ['a compressed text', without(png, 'adobe.xmp\0\0', 'adobe.xmp\0\x01')],
    ['a file cut off', png.subarray(0, 200)],
  ])('says nothing: %s', (_, file) => {
    expect(readParameters(file)).toBeUndefined();
  });

  it('never throws and never hangs, whatever bytes are cut, flipped or made up', () => {
    const spoilt = fc.tuple(
      fc.constantFrom(png, jpeg),
      fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 20 }),
      fc.nat(3000),
    );
    fc.assert(
      fc.property(spoilt, ([file, changes, length]) => {
        const bytes = file.slice(0, Math.max(8, length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const said = readParameters(bytes);
        expect(said === undefined || studioInput.safeParse(said.input).success).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, isPng) => {
        const head = isPng ? png.slice(0, 33) : jpeg.slice(0, 2);
        readParameters(Uint8Array.from([...head, ...noise]));
      }),
    );
  });

  it('looks at no more of a file than its beginning', () => {
    const many = Buffer.concat([
      png.subarray(0, 33),
      ...Array(200_000).fill(Buffer.from('00000000744558745e5e5e5e', 'hex')),
    ] as Buffer[]);
    const started = performance.now();
    expect(readParameters(many)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(200);
  });
});
