import { throwIfAborted, toAppError } from '@escena/core/app-error';
import { DiffusionError } from '@escena/diffusion/diffusion-error';
import { describeError } from '../../describe-error.ts';
import { progressLine } from '../../progress-line.ts';
import { ReportedError } from '../../reported-error.ts';
import { writeFileAtomic } from '../../write-file.ts';
import type { CommandContext } from '../index.ts';
import type { UnplacedCase } from './case-of-flags.ts';
import { makePictures } from './make-pictures.ts';
import { ModelHolder } from './model-holder.ts';

/** One request of this run and where its results go. */
export interface GenerateTask {
  /** how errors and reports name it */
  readonly id: string;
  readonly modelFolder: string | undefined;
  /** what paths in the request are relative to */
  readonly baseFolder: string;
  /** @throws AppError when the request is wrong */
  read(): UnplacedCase;
  imageFile(k: number, count: number): string;
  readonly latentsFile: string | undefined;
}

export interface RunTasksOptions {
  /** whether somebody pays for the pictures */
  readonly paid: boolean;
  /** products in 8 bits, where `models prepare --int8` was run */
  readonly int8: boolean;
  readonly report: string | undefined;
}

/**
 * Makes every task's pictures, checkpoint by checkpoint. A task that fails is told of on stderr, one line, and the others
 * are made.
 * @throws ReportedError when any failed; AppError `job.cancelled`
 */
export async function runTasks(
  tasks: readonly GenerateTask[],
  { paid, int8, report }: RunTasksOptions,
  context: CommandContext,
): Promise<void> {
  const { threads, device, modelsDir } = context;
  const prepared = int8 ? 'int8' : 'float32';
  await using holder = new ModelHolder({ paid, threads, device, prepared, modelsDir });
  const line = progressLine(process.stderr, { logged: false });
  const reports: object[] = [];
  let failed = 0;
  for (const [index, task] of byModel(tasks).entries()) {
    throwIfAborted(context.signal);
    const counted = tasks.length > 1 ? `${index + 1} of ${tasks.length}  ` : '';
    try {
      const entry = task.read();
      const models = await holder.open(requireFolder(task));
      const made = await makePictures(task, entry, models, {
        signal: context.signal,
        onStep: ({ step, steps }) => line.say(`${counted}${task.id}  step ${step} of ${steps}`, `${index}`),
      });
      reports.push({ id: task.id, ...made });
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code === 'job.cancelled') throw error;
      line.end();
      failed += 1;
      console.error(`escena: ${task.id}: ${describeError(error, context.locale)}`);
      reports.push({ id: task.id, error: { code: error.code, detail: error.detail } });
    }
  }
  line.end();
  const [first] = reports;
  if (report)
    await writeFileAtomic(report, `${JSON.stringify(tasks.length === 1 ? first : reports, null, 2)}\n`);
  if (failed > 0) throw new ReportedError(`${failed} of ${tasks.length} failed`);
}

/** Tasks of one checkpoint together, otherwise in their order: each checkpoint is loaded once. */
function byModel(tasks: readonly GenerateTask[]): readonly GenerateTask[] {
  const groups = new Map<string | undefined, GenerateTask[]>();
  for (const task of tasks) groups.set(task.modelFolder, [...(groups.get(task.modelFolder) ?? []), task]);
  return [...groups.values()].flat();
}

function requireFolder({ modelFolder }: GenerateTask): string {
  if (modelFolder !== undefined) return modelFolder;
  throw new DiffusionError('input.invalid', {
    input: 'modelDir',
    detail: 'no checkpoint is named',
    remedy: 'add modelDir to the case, or --model to the command',
  });
}
