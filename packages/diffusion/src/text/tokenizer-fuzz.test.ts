import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { DiffusionError } from '../diffusion-error.ts';
import { ownGoldenFolder } from '../testing/golden.ts';
import { loadTokenizer } from './load-tokenizer.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tokenizer-fuzz-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const clip = ['vocab.json', 'merges.txt', 'tokenizer_config.json', 'special_tokens_map.json'];
const t5 = ['tokenizer.json', 'tokenizer_config.json'];
const prompt = 'a red sofá, (12 m²) 🛋️ </s>';

/** Cut somewhere, or some bytes replaced. */
const damage = fc.oneof(
  fc.record({ keep: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
);

function damaged(bytes: Buffer, how: typeof damage extends fc.Arbitrary<infer T> ? T : never): Buffer {
  if ('keep' in how) return bytes.subarray(0, Math.floor(how.keep * bytes.length));
  const out = Buffer.from(bytes);
  for (const [at, byte] of how.bytes) out[Math.min(out.length - 1, Math.floor(at * out.length))] = byte;
  return out;
}

it.each([
  ['sd/tokenizer', clip],
  ['flux/tokenizer_2', t5],
])(
  'a damaged %s works or is refused, quickly',
  async (part, files) => {
    const source = join(ownGoldenFolder, 'models', part);
    const attempt = fc.asyncProperty(fc.constantFrom(...files), damage, async (file, how) => {
      for (const name of files) copyFileSync(join(source, name), join(scratch, name));
      writeFileSync(join(scratch, file), damaged(readFileSync(join(source, file)), how));
      const start = performance.now();
      try {
        const ids = (await loadTokenizer(scratch)).encode(prompt);
        expect(ids.every((id) => Number.isInteger(id) && id >= 0)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(DiffusionError);
      }
      expect(performance.now() - start).toBeLessThan(2000);
    });
    await fc.assert(attempt, { numRuns: 60 });
  },
  60_000,
);
