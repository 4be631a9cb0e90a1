import { generate } from '@escena/diffusion/generate';
import { loadModels } from '@escena/diffusion/load-models';
import type { Checkpoint } from './checkpoint.ts';
import { describeCheckpoint } from './describe-checkpoint.ts';

/**
 * A checkpoint in this process: its calls block the thread, so that a cancellation is heard between two of them.
 * @throws DiffusionError `model.*`
 */
export async function openCheckpoint(
  folder: string,
  { threads }: { readonly threads: number },
): Promise<Checkpoint> {
  const models = await loadModels(folder, { threads });
  return {
    facts: await describeCheckpoint(models),
    draw: async (request, { signal, onStep, onPreview }) => {
      const previews: Promise<void>[] = [];
      const result = await generate(models, request, {
        signal,
        onStep({ step, steps, preview }) {
          onStep?.({ step, steps });
          // A preview that cannot be made spoils no picture.
          if (onPreview) previews.push(preview().then(onPreview, () => undefined));
        },
      });
      await Promise.all(previews);
      return result;
    },
    [Symbol.asyncDispose]: () => models[Symbol.asyncDispose](),
  };
}
