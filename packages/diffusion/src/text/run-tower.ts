import { DiffusionError } from '../diffusion-error.ts';
import { type Tensor, tensor } from '../tensor.ts';
import type { PromptChunk } from './prompt-chunks.ts';
import type { TextTower } from './text-tower.ts';

/**
 * One pass of a text encoder over one padded sequence.
 * @returns its outputs by name
 * @throws DiffusionError `model.unsupported` naming an input that no text encoder known here has
 */
export async function runTower(
  { session, tokenizer, config }: TextTower,
  { ids }: PromptChunk,
): Promise<ReadonlyMap<string, Tensor>> {
  const dims = [1, ids.length];
  const end = ids.indexOf(tokenizer.eos);
  const feeds: Record<string, Tensor> = {};
  for (const { name } of session.inputs) {
    switch (name) {
      case 'input_ids':
        feeds[name] = tensor(dims, Float32Array.from(ids));
        break;
      case 'attention_mask':
        // diffusers names the filling only to networks whose configuration asks for it.
        feeds[name] = tensor(
          dims,
          Float32Array.from(ids, (_, i) => (config?.use_attention_mask && i > end ? 0 : 1)),
        );
        break;
      default:
        throw new DiffusionError('model.unsupported', {
          file: session.file,
          input: name,
          detail: 'is no input of a CLIP or T5 text encoder',
          remedy: 'export the text encoder with optimum',
        });
    }
  }
  return session.run(feeds);
}
