import { describe, expect, it } from 'vitest';
import { type Session, openSession } from '../runtime/session.ts';
import type { Tensor } from '../tensor.ts';
import { goldenFolder, goldenPath, readGoldenFloats, readGoldenJson } from '../testing/golden.ts';
import { encodeClip } from './encode-clip.ts';
import { encodeT5 } from './encode-t5.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import type { TextTower } from './text-tower.ts';

interface Case {
  readonly id: string;
  readonly prompt: string;
  readonly negativePrompt: string | null;
}

async function withTower<T>(
  model: string,
  n: '' | '_2' | '_3',
  use: (tower: TextTower) => Promise<T>,
): Promise<T> {
  const folder = goldenPath(`models/${model}`);
  const session: Session = await openSession(`${folder}/text_encoder${n}/model.onnx`, { threads: 1 });
  try {
    return await use({ session, tokenizer: await loadTokenizer(`${folder}/tokenizer${n}`) });
  } finally {
    await session[Symbol.asyncDispose]();
  }
}

/** What the case's prompts are, negative first as in the recorded batch. */
function promptsOf(id: string): readonly [string, string] {
  const { cases } = readGoldenJson<{ readonly cases: readonly Case[] }>('cases.json');
  const found = cases.find((one) => one.id === id);
  return [found?.negativePrompt ?? '', found?.prompt ?? ''];
}

/** A feed of the case's first denoiser call, raw. */
function recorded(id: string, input: string): Float32Array {
  return readGoldenFloats(`expected/${id}.first/${input}.f32`);
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  let worst = 0;
  for (let i = 0; i < expected.length; i++)
    worst = Math.max(worst, Math.abs((actual[i] as number) - (expected[i] as number)));
  expect(worst).toBeLessThan(1e-5);
}

interface Place {
  readonly row: number;
  readonly column: number;
  /** columns of the recorded feed */
  readonly of: number;
}

/** The recorded values where a tower's embeddings [1, 77, d] stand beside another's. */
function besides(
  { dims: [, tokens = 0, width = 0] }: Tensor,
  feed: Float32Array,
  { row, column, of }: Place,
): Float32Array {
  const part = new Float32Array(tokens * width);
  for (let token = 0; token < tokens; token++) {
    const from = (row * tokens + token) * of + column;
    part.set(feed.subarray(from, from + width), token * width);
  }
  return part;
}

describe.skipIf(!goldenFolder)('reference cases: what the denoiser is told', () => {
  it.each(['sd15-t2i-pndm-8', 'legacy-t2i-pndm', 'sd21v-t2i-ddim'])('%s', async (id) => {
    const model = { sd15: 'sd15', legacy: 'sd15-legacy', sd21v: 'sd21v' }[id.split('-')[0] ?? ''] ?? '';
    const encodings = await withTower(model, '', (tower) =>
      encodeClip(tower, promptsOf(id), { states: 'final' }),
    );
    const expected = recorded(id, 'encoder_hidden_states');
    expectClose(Float32Array.from(encodings.flatMap(({ embeddings }) => [...embeddings.data])), expected);
  });

  it('sdxl: two towers side by side, the second one pooled', async () => {
    const id = 'sdxl-t2i-euler-8';
    const [small, large] = await Promise.all(
      (['', '_2'] as const).map((n) =>
        withTower('sdxl', n, (tower) => encodeClip(tower, promptsOf(id), { states: 'penultimate' })),
      ),
    );
    const states = recorded(id, 'encoder_hidden_states');
    for (const row of [0, 1]) {
      const [one, two] = [small?.[row], large?.[row]];
      if (!one || !two?.pooled) throw new Error('nothing encoded');
      const at = { row, of: 24 + 32 };
      expectClose(one.embeddings.data, besides(one.embeddings, states, { ...at, column: 0 }));
      expectClose(two.embeddings.data, besides(two.embeddings, states, { ...at, column: 24 }));
      expectClose(two.pooled.data, recorded(id, 'text_embeds').subarray(row * 32, (row + 1) * 32));
    }
  });

  it('sd3: T5 after the CLIP tokens', async () => {
    const id = 'sd3-t2i-8';
    const encodings = await withTower('sd3', '_3', (tower) =>
      encodeT5(tower, promptsOf(id), { maxLength: 32 }),
    );
    const states = recorded(id, 'encoder_hidden_states');
    encodings.forEach(({ embeddings }, row) =>
      expectClose(embeddings.data, states.subarray((row * 109 + 77) * 64, (row + 1) * 109 * 64)),
    );
  });

  it('flux: T5, and CLIP pooled', async () => {
    const id = 'flux-t2i-8';
    const [, prompt] = promptsOf(id);
    const [t5] = await withTower('flux', '_2', (tower) => encodeT5(tower, [prompt], { maxLength: 64 }));
    const [clip] = await withTower('flux', '', (tower) => encodeClip(tower, [prompt], { states: 'final' }));
    expectClose(t5?.embeddings.data ?? [], recorded(id, 'encoder_hidden_states'));
    expectClose(clip?.pooled?.data ?? [], recorded(id, 'pooled_projections'));
  });
});
