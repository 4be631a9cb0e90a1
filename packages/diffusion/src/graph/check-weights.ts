import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';
import { elementName, elementTypes } from './element-types.ts';
import type { Graph, Weight } from './graph.ts';
import { weightBytes, weightElements } from './tensor-size.ts';

export interface WeightFile {
  /** beside the graph, as the graph names it */
  readonly location: string;
  readonly file: string;
  readonly bytes: number;
}

/** Numbers in typed fields: fixed ones take 4 or 8 bytes, varints 1 to 10; strings have no bound. */
const maxTypedBytes = 10;

/**
 * Checks that every weight's values are there in full: in the graph's file or in one of its folder.
 * @returns the other files that hold weights
 * @throws DiffusionError `model.missing` for a file that is not there, `model.invalid` for one that is cut off, lies
 *   outside the folder, or holds another number of values than the weight's dims say
 */
export async function checkWeights({ source, weights }: Graph): Promise<readonly WeightFile[]> {
  const files = new Map<string, WeightFile>();
  for (const weight of weights) {
    const needed = weightBytes(weight);
    const { data } = weight;
    if (needed === undefined) {
      if (elementName(weight.elementType) !== 'string') throw wrong(source.file, weight, 'an unknown type');
    } else if (!Number.isSafeInteger(weightElements(weight))) {
      throw wrong(source.file, weight, 'more values than there are numbers for');
    } else if (data.kind === 'raw') {
      const held = data.bytes instanceof Uint8Array ? data.bytes.length : data.bytes.end - data.bytes.start;
      if (held !== needed) throw wrong(source.file, weight, `${held} bytes of values instead of ${needed}`);
    } else if (data.kind === 'typed') {
      checkTyped(source.file, weight, data.bytes);
    } else if (data.kind === 'external') {
      const file = files.get(data.location) ?? (await findFile(source.file, weight, data.location));
      files.set(data.location, file);
      const length = data.length ?? file.bytes - data.offset;
      if (data.length !== undefined && data.length !== needed)
        throw wrong(source.file, weight, `${data.length} bytes of values instead of ${needed}`);
      if (data.offset + length > file.bytes || length < needed)
        throw cutOff(weight, data.offset + needed, file);
    }
  }
  return [...files.values()];
}

function checkTyped(file: string, weight: Weight, held: number): void {
  const elements = weightElements(weight);
  const name = elementName(weight.elementType);
  const exact = { float32: 4, float64: 8, complex64: 8, complex128: 16 }[name];
  const fits = exact
    ? held === elements * exact
    : held >= minBytes(weight) && held <= elements * maxTypedBytes;
  if (!fits) throw wrong(file, weight, `${held} bytes of values for ${elements} elements`);
}

/** One byte a value at least; types under a byte share one. */
function minBytes(weight: Weight): number {
  const code = weight.elementType as keyof typeof elementTypes;
  return Math.ceil((weightElements(weight) * Math.min(elementTypes[code].bits, 8)) / 8);
}

async function findFile(graphFile: string, weight: Weight, location: string): Promise<WeightFile> {
  const folder = dirname(graphFile);
  const file = join(folder, location);
  const refuse = (detail: string): DiffusionError =>
    new DiffusionError('model.invalid', { file: graphFile, detail: `weight ${weight.name}: ${detail}` });
  if (!location || location.includes('\0') || isAbsolute(location) || leaves(folder, file))
    throw refuse(`its file "${location.slice(0, 200)}" is not in the model's folder`);
  const facts = await stat(file).catch((cause: unknown) => {
    throw new DiffusionError('model.missing', {
      file,
      detail: `holds weights of ${graphFile}`,
      remedy: 'put it beside the graph, under this name',
      cause,
    });
  });
  if (!facts.isFile()) throw refuse(`"${location}" is not a file`);
  await refuseEscape({ graphFile, folder, file }, refuse);
  return { location, file, bytes: facts.size };
}

/**
 * Links may stay within the folder, or where the graph itself is linked to the same place: stores of model hubs keep
 * every file as a link into one folder of blobs.
 */
async function refuseEscape(
  { graphFile, folder, file }: { graphFile: string; folder: string; file: string },
  refuse: (detail: string) => DiffusionError,
): Promise<void> {
  const [home, graph, target] = await Promise.all([realpath(folder), realpath(graphFile), realpath(file)]);
  if (leaves(home, target) && leaves(dirname(graph), target))
    throw refuse(`"${relative(folder, file)}" is a link out of the model's folder`);
}

function leaves(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

function wrong(file: string, { name, dims }: Weight, what: string): DiffusionError {
  return new DiffusionError('model.invalid', {
    file,
    detail: `weight ${name} [${dims.join(', ')}] has ${what}`,
    remedy: 'fetch or export the file again',
  });
}

function cutOff({ name }: Weight, needed: number, { file, bytes }: WeightFile): DiffusionError {
  return new DiffusionError('model.invalid', {
    file,
    detail: `cut off: weight ${name} ends at byte ${needed}, the file at ${bytes}`,
    remedy: 'fetch the file again',
  });
}
