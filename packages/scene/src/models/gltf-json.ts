/** The parts of a glTF 2.0 file's JSON that are looked at before anything is built from it. All of it is untrusted. */
import { AppError } from '@escena/core/app-error';

export type Json = Readonly<Record<string, unknown>>;

export function damaged(detail: string, cause?: unknown): AppError {
  return new AppError('model3d.damaged', { detail, cause });
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list of the file; an absent list is empty. @throws AppError `model3d.damaged` */
export function listOf(json: Json, name: string): readonly Json[] {
  const list = json[name] ?? [];
  if (!Array.isArray(list) || !list.every(isObject)) throw damaged(`${name} is not a list of objects`);
  return list;
}

/** A whole number ≥ 0. @throws AppError `model3d.damaged` */
export function countOf(json: Json, name: string, fallback?: number): number {
  const value = json[name] ?? fallback;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw damaged(`${name} is ${JSON.stringify(value)}`);
  return value;
}

/** An extension's object of an entry, or undefined. */
export function extensionOf(entry: Json, name: string): Json | undefined {
  const { extensions } = entry;
  const found = isObject(extensions) ? extensions[name] : undefined;
  return isObject(found) ? found : undefined;
}
