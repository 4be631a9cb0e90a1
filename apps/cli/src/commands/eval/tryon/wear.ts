import type { Raster } from '@escena/core/raster';
import { AppError } from '@escena/core/app-error';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { runners } from '@escena/verticals/runners';
import { tryon, type TryonInput, tryonInput } from '@escena/verticals/tryon/contract';
import type { TryonReport } from '@escena/verticals/tryon/report';
import type { PartOptions } from '../run-parts.ts';

export interface Wearing {
  readonly image: Raster;
  /** 1 channel: the edit region */
  readonly mask: Raster;
  readonly report: TryonReport;
  /** of processor */
  readonly seconds: number;
}

/** The tool's own job over pictures by name. */
export async function wear(
  photo: Raster,
  input: Partial<TryonInput>,
  pictures: ReadonlyMap<string, Raster>,
  { threads, modelsDir, signal }: Pick<PartOptions, 'threads' | 'modelsDir' | 'signal'>,
): Promise<Wearing> {
  const files = new Map<string, () => Promise<Uint8Array>>();
  for (const [name, picture] of pictures) {
    const png = await encodePng(picture);
    files.set(name, () => Promise.resolve(png));
  }
  const decoded = await decodeImage(await encodePng(photo), { minSide: 1 });
  const runTryon = await runners[tryon.name]();
  const started = process.cpuUsage();
  const outputs = runTryon(decoded, tryonInput.parse(input), {
    threads,
    modelsDir,
    signal,
    findCheckpoint: () => Promise.reject(new Error('no checkpoint is asked for')),
    pictures: files,
  });
  for await (const { image, mask, report } of outputs) {
    const { user, system } = process.cpuUsage(started);
    return { image, mask, report, seconds: (user + system) / 1e6 };
  }
  throw new AppError('internal', { detail: 'a try-on without a picture' });
}
