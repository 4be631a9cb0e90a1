/** The small json files of a checkpoint, from whoever made it: sizes are bounded, what is not an object is refused. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import type { JsonObject } from './models.ts';

/** Configurations are a few kilobytes; the largest seen, 40. */
const maxBytes = 1 << 20;
/** Deeper than any configuration; what reads it afterwards may recurse. */
const maxDepth = 32;

/**
 * @returns the object; undefined when there is no such file
 * @throws DiffusionError `model.invalid` naming the file: not json, no object, too large or too deep
 */
export async function readJson(folder: string, path: string): Promise<JsonObject | undefined> {
  const file = join(folder, path);
  const text = await readText(file);
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(withoutInfinities(text));
  } catch (cause) {
    throw new DiffusionError('model.invalid', { file, detail: 'not JSON', remedy: 'fetch it again', cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DiffusionError('model.invalid', { file, detail: 'not a JSON object' });
  if (depthOf(value) > maxDepth)
    throw new DiffusionError('model.invalid', { file, detail: `nested deeper than ${maxDepth} levels` });
  return value as JsonObject;
}

/** @throws DiffusionError `model.missing` where it is not there */
export async function requireJson(folder: string, path: string): Promise<JsonObject> {
  const json = await readJson(folder, path);
  if (json) return json;
  throw new DiffusionError('model.missing', { file: join(folder, path), detail: 'no such file' });
}

/** @throws DiffusionError `model.invalid` naming the file and the key */
export function parseConfig<T>(schema: z.ZodType<T>, json: unknown, file: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DiffusionError('model.invalid', {
    file,
    input: issue?.path.join('.') || undefined,
    detail: issue?.message ?? 'not as expected',
    cause: parsed.error,
  });
}

async function readText(file: string): Promise<string | undefined> {
  let handle;
  try {
    handle = await open(file);
  } catch (cause) {
    if (isAbsent(cause)) return undefined;
    throw new DiffusionError('model.invalid', { file, detail: 'cannot be read', cause });
  }
  try {
    const { size } = await handle.stat();
    if (size > maxBytes)
      throw new DiffusionError('model.invalid', {
        file,
        detail: `${size} bytes; at most ${maxBytes} are read`,
      });
    return await handle.readFile('utf8');
  } catch (cause) {
    if (cause instanceof DiffusionError) throw cause;
    throw new DiffusionError('model.invalid', { file, detail: 'cannot be read', cause });
  } finally {
    await handle.close();
  }
}

export function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}

/** Python writes bare infinities where a default is infinite; as null the key counts as not given. */
function withoutInfinities(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:Infinity|NaN)\b/g, (token) =>
    token.startsWith('"') ? token : 'null',
  );
}

/** Levels of nesting, counted without recursion: the input may be built to overflow a stack. */
function depthOf(value: object): number {
  let depth = 0;
  let level: object[] = [value];
  while (level.length > 0 && depth <= maxDepth) {
    depth++;
    level = level.flatMap((node) =>
      (Object.values(node) as unknown[]).filter(
        (child): child is object => typeof child === 'object' && child !== null,
      ),
    );
  }
  return depth;
}
