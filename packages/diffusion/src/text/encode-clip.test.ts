import { describe, expect, it } from 'vitest';
import { DiffusionError } from '../diffusion-error.ts';
import type { Session } from '../runtime/session.ts';
import { type Tensor, tensor } from '../tensor.ts';
import { encodeClip } from './encode-clip.ts';
import { encodeT5 } from './encode-t5.ts';
import { letters } from './testing/letters.ts';
import type { TextTower } from './text-tower.ts';

interface Fake {
  readonly outputs?: readonly string[];
  readonly inputs?: readonly string[];
  readonly config?: TextTower['config'];
}

/** Output k of a token is [id, k]; the pooled vector is the sequence's ids. */
function fakeTower({
  outputs = ['last_hidden_state', 'pooler_output'],
  inputs = ['input_ids'],
  config,
}: Fake = {}): {
  readonly tower: TextTower;
  readonly runs: Readonly<Record<string, Tensor>>[];
} {
  const runs: Readonly<Record<string, Tensor>>[] = [];
  const info = (name: string) => ({ name, type: 'float32', dims: [] });
  const session: Session = {
    file: 'text_encoder/model.onnx',
    inputs: inputs.map(info),
    outputs: outputs.map(info),
    run: async (feeds) => {
      runs.push(feeds);
      const ids = [...(feeds['input_ids']?.data ?? [])];
      return new Map(
        outputs.map((name, k) => [
          name,
          /embeds|pooler/.test(name)
            ? tensor([1, ids.length], Float32Array.from(ids))
            : tensor([1, ids.length, 2], Float32Array.from(ids.flatMap((id) => [id, k]))),
        ]),
      );
    },
    [Symbol.asyncDispose]: async () => {},
  };
  return { tower: { session, tokenizer: letters({ maxLength: 5 }), config }, runs };
}
const firsts = ({ data }: Tensor): number[] => [...data].filter((_, i) => i % 2 === 0);

describe('CLIP', () => {
  it('gives a prompt 77 vectors and a pooled one', async () => {
    const { tower } = fakeTower();
    const [encoding] = await encodeClip(tower, ['ab'], { states: 'final' });
    expect(encoding?.embeddings.dims).toEqual([1, 5, 2]);
    expect(firsts(encoding?.embeddings as Tensor)).toEqual([101, 1, 2, 102, 103]);
    expect([...(encoding?.pooled?.data ?? [])]).toEqual([101, 1, 2, 102, 103]);
  });

  it('brings prompts to the same number of chunks and encodes what is equal once', async () => {
    const { tower, runs } = fakeTower({ outputs: ['text_embeds', 'last_hidden_state'] });
    const [long, short] = await encodeClip(tower, ['abcd', ''], {
      states: 'final',
      longPrompts: 'chunk',
      chunks: 3,
    });
    expect(firsts(long?.embeddings as Tensor)).toEqual([
      101, 1, 2, 3, 102, 101, 4, 102, 103, 103, 101, 102, 103, 103, 103,
    ]);
    expect(short?.embeddings.dims).toEqual([1, 15, 2]);
    expect([...(long?.pooled?.data ?? [])]).toEqual([101, 1, 2, 3, 102]);
    expect(runs).toHaveLength(3);
  });

  it('weighs embeddings and keeps their mean', async () => {
    const { tower } = fakeTower();
    const options = { states: 'final', promptSyntax: 'weighted' } as const;
    const [plain] = await encodeClip(tower, ['ab'], options);
    const [weighted] = await encodeClip(tower, ['a(b:50)'], options);
    const [before, after] = [firsts(plain?.embeddings as Tensor), firsts(weighted?.embeddings as Tensor)];
    const mean = before.reduce((sum, value) => sum + value, 0);
    expect(after.reduce((sum, value) => sum + value, 0)).toBeCloseTo(mean, 3);
    expect((after[2] as number) / (after[1] as number)).toBeCloseTo(100, 4);
    expect(weighted?.pooled).toEqual(plain?.pooled);
  });

  it.each([
    ['penultimate', 0, 2],
    ['penultimate', 1, 1],
    ['penultimate', 2, 0],
  ] as const)('reads %s with clip_skip %i from hidden_states.%i', async (states, clipSkip, index) => {
    const names = [
      'last_hidden_state',
      'hidden_states.0',
      'hidden_states.1',
      'hidden_states.2',
      'hidden_states.3',
    ];
    const { tower } = fakeTower({ outputs: names });
    const [encoding] = await encodeClip(tower, ['a'], { states, clipSkip });
    expect(encoding?.embeddings.data[1]).toBe(names.indexOf(`hidden_states.${index}`));
    expect(encoding?.pooled).toBeUndefined();
  });

  it('names filling to networks that ask for it, only', async () => {
    const inputs = ['input_ids', 'attention_mask'];
    const asked = fakeTower({ inputs, config: { use_attention_mask: true } });
    await encodeClip(asked.tower, ['a'], { states: 'final' });
    expect([...(asked.runs[0]?.['attention_mask']?.data ?? [])]).toEqual([1, 1, 1, 0, 0]);
    const unasked = fakeTower({ inputs });
    await encodeClip(unasked.tower, ['a'], { states: 'final' });
    expect([...(unasked.runs[0]?.['attention_mask']?.data ?? [])]).toEqual([1, 1, 1, 1, 1]);
  });

  it.each<[string, Fake, number]>([
    ['clip_skip of a graph that is not there', {}, 1],
    ['a clip_skip that is none', {}, 0.5],
    ['an input of another kind of encoder', { inputs: ['input_ids', 'pixel_values'] }, 0],
    ['no last_hidden_state', { outputs: ['pooler_output'] }, 0],
  ])('refuses %s', async (_, fake, clipSkip) => {
    const { tower } = fakeTower(fake);
    const failure = encodeClip(tower, ['a'], { states: 'final', clipSkip });
    await expect(failure).rejects.toBeInstanceOf(DiffusionError);
  });
});

describe('T5', () => {
  it('cuts and fills to the length asked for, once a prompt', async () => {
    const { tower, runs } = fakeTower({ outputs: ['last_hidden_state'] });
    const t5 = { ...tower, tokenizer: { ...tower.tokenizer, bos: undefined } };
    const encodings = await encodeT5(t5, ['a', 'abcdefgh', 'a'], { maxLength: 6 });
    expect(encodings.map(({ embeddings }) => firsts(embeddings))).toEqual([
      [1, 102, 103, 103, 103, 103],
      [1, 2, 3, 4, 5, 102],
      [1, 102, 103, 103, 103, 103],
    ]);
    expect(runs).toHaveLength(2);
    await expect(encodeT5(t5, ['a'], { maxLength: 513 })).rejects.toThrow(/512/);
  });
});
