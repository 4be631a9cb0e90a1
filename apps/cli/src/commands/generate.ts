import path from 'node:path';
import { parseArgs } from 'node:util';
import { joinValues } from '../join-values.ts';
import { UsageError } from '../usage-error.ts';
import { caseOfFlags, caseFlags, usage } from './generate/case-of-flags.ts';
import { readCases } from './generate/read-cases.ts';
import { type GenerateTask, runTasks } from './generate/run-tasks.ts';
import type { CommandContext } from './index.ts';
import { findFolder } from './models/find-folder.ts';

/** `escena generate`: one picture from flags, or many from a file of cases. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: joinValues(argv, caseFlags), options: caseFlags });
  const { out, model, params, report, commercial = false, int8 = false } = values;
  if (!out) throw new UsageError(usage);
  const here = (file: string): string => path.resolve(context.directory, file);
  const modelFolder = model === undefined ? undefined : await findFolder(model, context);
  const options = { paid: commercial, int8, report: report && here(report) };

  if (params !== undefined) {
    const single = Object.keys(values).filter(
      (name) => !['params', 'out', 'model', 'report', 'commercial', 'int8'].includes(name),
    );
    if (single.length > 0)
      throw new UsageError(`--params FILE brings its own: leave --${single.join(', --')} out`);
    const tasks = await readCases(here(params), { out: here(out), modelFolder });
    return runTasks(tasks, options, context);
  }
  if (modelFolder === undefined) throw new UsageError(usage);
  const entry = caseOfFlags(values);
  const task: GenerateTask = {
    id: path.basename(out),
    modelFolder,
    read: () => entry,
    baseFolder: context.directory,
    imageFile: (k, count) => (count === 1 ? here(out) : numbered(here(out), k)),
    latentsFile: values.latents && here(values.latents),
  };
  return runTasks([task], options, context);
}

/** `picture.png` → `picture-2.png` */
function numbered(file: string, k: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${k}${ext}`);
}
