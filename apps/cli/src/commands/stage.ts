import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { errorCodes } from '@escena/core/error-codes';
import { decodeImage, type DecodedImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { runners } from '@escena/verticals/runners';
import { staging } from '@escena/verticals/staging/contract';
import { outputProvenance } from '@escena/verticals/provenance';
import { showProgress } from '../show-progress.ts';
import { parseFlags, toolFlags, toolInput } from '../tool-flags.ts';
import { UsageError } from '../usage-error.ts';
import { writeFileAtomic } from '../write-file.ts';
import type { CommandContext } from './index.ts';
import { findFolder } from './models/find-folder.ts';
import { ownModels } from './stage/own-models.ts';

/** `escena stage PHOTO …`: the staging job from a shell; no server, no database. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const start = performance.now();
  const flags = [...toolFlags(staging.input), 'out', 'mask-out', 'report'];
  const { values, lists, positionals } = parseFlags(argv, flags, ['model']);
  const [photoName, ...more] = positionals;
  const { out, report: reportOut, 'mask-out': maskOut } = values;
  if (!photoName || more.length > 0 || !out) throw new UsageError('stage needs one PHOTO and --out FILE');
  const models = ownModels(lists['model'] ?? [], context.directory);
  const given = toolInput(staging.input, values);
  const listed = given.items ?? given.arrangement ?? models.size === 0;
  const input = listed ? given : { ...given, items: [...models.keys()] };

  const progress = showProgress(process.stderr, context.locale);
  try {
    const photo = await decodeImage(await readInput(path.resolve(context.directory, photoName)));
    const readMs = Math.round(performance.now() - start);
    const runStaging = await runners.staging();
    let k = 0;
    let doubts: readonly string[] = [];
    const outputs = runStaging(photo, input, {
      ...context,
      findCheckpoint: (name) => findFolder(name, context),
      models,
      onProgress: progress.report,
    });
    for await (const output of outputs) {
      k += 1;
      ({ doubts } = output.report);
      const target = (name: string): string => numbered(path.resolve(context.directory, name), k);
      const saveStart = performance.now();
      await writeFileAtomic(target(out), await encodeOutput(out, photo, output.image, output.report));
      if (maskOut) await writeFileAtomic(target(maskOut), await encodePng(output.mask));
      const timingsMs = {
        read: readMs,
        ...output.report.timingsMs,
        save: Math.round(performance.now() - saveStart),
        total: Math.round(performance.now() - start),
      };
      if (reportOut) {
        const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
        const { user, system } = process.cpuUsage();
        const processorSeconds = (user + system) / 1e6;
        await writeFileAtomic(
          target(reportOut),
          `${JSON.stringify({ ...output.report, timingsMs, peakRssMb, processorSeconds }, null, 2)}\n`,
        );
      }
    }
    progress.end();
    const { text } = errorCodes['staging.unsure'];
    if (doubts.length > 0)
      console.error(
        `${text[context.locale]} [${doubts.join(', ')}; --whenUnsure ask, --floor, --camera, --measurement]`,
      );
  } finally {
    progress.end();
  }
}

async function encodeOutput(
  out: string,
  photo: DecodedImage,
  image: DecodedImage['raster'],
  report: Parameters<typeof outputProvenance>[0],
): Promise<Uint8Array> {
  const metadata = { icc: photo.icc, xmp: outputProvenance(report) };
  return /\.jpe?g$/i.test(out) ? encodeJpeg(image, { quality: 95, ...metadata }) : encodePng(image, metadata);
}

async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new AppError('input.invalid', { detail: cause instanceof Error ? cause.message : file, cause });
  }
}

/** The first picture has the name asked for, the k-th gets `-k` before its extension. */
function numbered(file: string, k: number): string {
  if (k === 1) return file;
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${k}${ext}`);
}
