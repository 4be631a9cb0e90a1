import path from 'node:path';
import { type LengthUnit, lengthUnits, type StatedSize } from '@escena/core/model-size';
import type { OwnModelFile } from '@escena/verticals/staging/own-model';
import { UsageError } from '../../usage-error.ts';
import { readFileGiven } from '../tool/read-file-given.ts';

/** `FILE`, `FILE:cm` (the file's unit) or `FILE:200cm` (how wide it really is). */
const written = /^(.+?)(?::(?:(m|cm|mm|in)|(\d+(?:\.\d+)?)cm))?$/;

/**
 * The models of `--model` flags by the id that `--items` and `--arrangement` call them: `mdl_` and the file's name.
 * @throws UsageError for two files of one name
 */
export function ownModels(flags: readonly string[], directory: string): ReadonlyMap<string, OwnModelFile> {
  const models = new Map<string, OwnModelFile>();
  for (const flag of flags) {
    const [, file = flag, unit, width] = written.exec(flag) ?? [];
    const { name } = path.parse(file);
    const id = `mdl_${name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 36)}`;
    if (models.has(id))
      throw new UsageError(`--model ${flag}: ${id} is there already; rename one of the files`);
    models.set(id, {
      name,
      stated: statedSize(unit, width),
      read: () => readFileGiven(path.resolve(directory, file)),
    });
  }
  return models;
}

function statedSize(unit: string | undefined, width: string | undefined): StatedSize | undefined {
  if (width !== undefined) return { widthCm: Number(width) };
  const units: LengthUnit | undefined = lengthUnits.find((one) => one === unit);
  return units && { units };
}
