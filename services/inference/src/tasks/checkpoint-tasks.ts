import { chooseForm } from '@escena/diffusion/chosen-form';
import { describeDrawing } from '@escena/diffusion/describe-drawing';
import { describeFolder } from '@escena/diffusion/describe-folder';
import { loadModels } from '@escena/diffusion/load-models';
import { measureModel } from '@escena/diffusion/measure-model';
import { prepareModel } from '@escena/diffusion/prepare-model';
import { preparedForm } from '@escena/diffusion/prepared-form';
import { readTowers } from '@escena/diffusion/read-towers';
import type { Task } from '../process/serve-tasks.ts';
import type {
  DescribeCheckpointPayload,
  DescribedCheckpoint,
  DescribeFolderPayload,
  MeasureCheckpointPayload,
  PrepareCheckpointPayload,
  PrepareCheckpointProgress,
} from './messages.ts';

/** What is done with checkpoints beside drawing: all of it loads native code, and blocks for as long as a network runs. */
export const checkpointTasks = {
  describeCheckpoint: async (payload): Promise<DescribedCheckpoint> => {
    const { folder } = payload as DescribeCheckpointPayload;
    await using models = await loadModels(folder);
    return {
      facts: describeDrawing(models),
      prepared: await preparedForm(models),
      towers: await readTowers(folder),
    };
  },
  describeFolder: (payload) => {
    const { folder, word } = payload as DescribeFolderPayload;
    return describeFolder(folder, word);
  },
  prepareCheckpoint: async (payload, { signal, emit }) => {
    const { folder, form, threads } = payload as PrepareCheckpointPayload;
    await prepareModel(folder, {
      int8: form === 'int8',
      threads,
      signal,
      onProgress: (progress: PrepareCheckpointProgress) => emit(progress),
    });
    await chooseForm(folder, form);
  },
  measureCheckpoint: async (payload, { signal }) => {
    const { folder, threads, provider, pipelines, guidance } = payload as MeasureCheckpointPayload;
    await using models = await loadModels(folder, { threads, provider });
    return measureModel(models, { pipelines, guidance, signal });
  },
} as const satisfies Record<string, Task>;
