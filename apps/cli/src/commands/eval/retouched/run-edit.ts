import type { Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { retouch, retouchInput } from '@escena/verticals/retouch/contract';
import { runners } from '@escena/verticals/runners';
import type { CommandContext } from '../../index.ts';

export interface Edited {
  readonly image: Raster;
  readonly mask: Raster;
  /** largest difference outside the mask */
  readonly outside: number;
  /** of a processor */
  readonly seconds: number;
}

/** The tool's own job over a picture. @param mask where the edit's `maskId` is "mask" */
export async function runEdit(
  photo: Raster,
  edit: object,
  { context, mask }: { readonly context: CommandContext; readonly mask?: Raster },
): Promise<Edited> {
  const { threads, modelsDir, signal } = context;
  const png = mask && (await encodePng(mask));
  const decoded = await decodeImage(await encodePng(photo));
  const run = await runners[retouch.name]();
  const before = process.cpuUsage();
  const { value } = await run(decoded, retouchInput.parse({ edit, seed: 1 }), {
    threads,
    modelsDir,
    signal,
    findCheckpoint: () => Promise.reject(new Error('no checkpoint is asked for')),
    ...(png && { pictures: new Map([['mask', () => Promise.resolve(png)]]) }),
  }).next();
  const { user, system } = process.cpuUsage(before);
  if (!value) throw new Error('no picture was made');
  const { image, mask: changed, report } = value;
  return { image, mask: changed, outside: report.maxAbsDiffOutside, seconds: (user + system) / 1e6 };
}
