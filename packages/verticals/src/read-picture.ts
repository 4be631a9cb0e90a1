import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import type { RunContext } from './run.ts';

/** One of a run's pictures. @throws AppError `not_found`, `image.*` of its file, `job.cancelled` */
export async function readPicture(
  id: string,
  { pictures, signal }: Pick<RunContext, 'pictures' | 'signal'>,
): Promise<Raster> {
  const read = pictures?.get(id);
  if (!read) throw new AppError('not_found', { detail: `no picture ${id}`, data: { assetId: id } });
  const { raster } = await decodeImage(await read(), { signal, minSide: 1 });
  return raster;
}
