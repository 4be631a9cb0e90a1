import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { parseGenerateCase } from '@escena/diffusion/generate-request';
import type { GenerateTask } from './run-tasks.ts';

/** cases.json of the reference cases has 2 MB; prompts are short */
const maxBytes = 64 * 1024 ** 2;

export interface CasesOptions {
  /** folder of the results */
  readonly out: string;
  /** for cases that name no `modelDir` */
  readonly modelFolder: string | undefined;
}

/**
 * A file with one case, a list of cases, or `{"cases": […]}`; paths in it are relative to it. A case that is wrong is a task
 * that fails when it is read, so that the others are made.
 * @throws AppError `input.invalid` when the file cannot be read as any of these
 */
export async function readCases(
  file: string,
  { out, modelFolder }: CasesOptions,
): Promise<readonly GenerateTask[]> {
  const entries = entriesOf(await readJson(file), file);
  const baseFolder = path.dirname(file);
  const taken = new Set<string>();
  return entries.map((entry, index) => {
    const named = isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined;
    const id = named ?? String(index);
    const twice = taken.has(id);
    taken.add(id);
    const folder = isObject(entry) && typeof entry['modelDir'] === 'string' ? entry['modelDir'] : undefined;
    return {
      id,
      baseFolder,
      modelFolder: folder === undefined ? modelFolder : path.resolve(baseFolder, folder),
      read() {
        if (!/^[\w-][\w.+-]{0,199}$/.test(id))
          throw invalid(`id ${JSON.stringify(id)} cannot be a file’s name`);
        if (twice) throw invalid(`id ${id} twice: its pictures would overwrite each other`);
        return parseGenerateCase(entry);
      },
      imageFile: (k) => path.join(out, `${id}_${k}.png`),
      latentsFile: path.join(out, `${id}.f32`),
    };
  });
}

function entriesOf(json: unknown, file: string): readonly unknown[] {
  const list = isObject(json) && Array.isArray(json['cases']) ? (json['cases'] as unknown[]) : json;
  const entries = Array.isArray(list) ? (list as unknown[]) : [list];
  if (entries.length === 0 || !entries.every(isObject))
    throw invalid(`${file}: not a case or a list of cases`);
  return entries;
}

async function readJson(file: string): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > maxBytes) throw new Error(`${size} bytes, more than ${maxBytes}`);
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw invalid(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(detail: string, cause?: unknown): AppError {
  return new AppError('input.invalid', { detail, cause });
}
