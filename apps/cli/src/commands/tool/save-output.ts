import path from 'node:path';
import type { Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { type Made, outputProvenance } from '@escena/verticals/provenance';
import type { ToolOutput } from '@escena/verticals/run';
import { writeFileAtomic } from '../../write-file.ts';

interface Report extends Made {
  readonly timingsMs: Readonly<Record<string, number>>;
}

export interface SaveOptions {
  /** none for what was drawn from words alone */
  readonly photo: DecodedImage | undefined;
  readonly directory: string;
  /** where the picture, the mask and the report go; `.jpg` makes the picture a JPEG */
  readonly out: string;
  readonly maskOut?: string | undefined;
  readonly reportOut?: string | undefined;
  /** milliseconds that reading the photo took, and when the command began */
  readonly readMs: number;
  readonly start: number;
}

/** Writes one finished picture of a run and all that comes with it. @param k 1-based */
export async function saveOutput(
  { image, mask, report, files = [] }: ToolOutput<Report, Raster | undefined>,
  k: number,
  { photo, directory, out, maskOut, reportOut, readMs, start }: SaveOptions,
): Promise<void> {
  const target = (name: string): string => numbered(path.resolve(directory, name), k);
  const saveStart = performance.now();
  const metadata = { icc: photo?.icc, xmp: outputProvenance(report) };
  const bytes = /\.jpe?g$/i.test(out)
    ? await encodeJpeg(image, { quality: 95, ...metadata })
    : await encodePng(image, metadata);
  await writeFileAtomic(target(out), bytes);
  if (maskOut && mask) await writeFileAtomic(target(maskOut), await encodePng(mask));
  const { dir, name } = path.parse(target(out));
  for (const file of files) await writeFileAtomic(path.join(dir, `${name}-${file.name}`), file.bytes);
  if (!reportOut) return;
  const timingsMs = {
    read: readMs,
    ...report.timingsMs,
    save: Math.round(performance.now() - saveStart),
    total: Math.round(performance.now() - start),
  };
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const { user, system } = process.cpuUsage();
  const processorSeconds = (user + system) / 1e6;
  await writeFileAtomic(
    target(reportOut),
    `${JSON.stringify({ ...report, timingsMs, peakRssMb, processorSeconds }, null, 2)}\n`,
  );
}

/** The first picture has the name asked for, the k-th gets `-k` before its extension. */
function numbered(file: string, k: number): string {
  if (k === 1) return file;
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${k}${ext}`);
}
