import type { Raster } from '@escena/core/raster';
import type { GenerateCase, GenerateRequest } from './generate-request.ts';

/**
 * A case with its pictures read: what `generate` takes.
 * @param read a picture by its path, relative to whatever the case's file is relative to
 */
export async function toRequest(
  entry: GenerateCase,
  read: (path: string) => Promise<Raster>,
): Promise<GenerateRequest> {
  const { image, mask, garment, pose, garmentPose, extra, expected: _expected, ...fields } = entry;
  const { controls, ...options } = extra;
  const pictures = await Promise.all(
    (controls ?? []).map(async (control) => ({ ...control, image: await read(control.image) })),
  );
  return {
    ...fields,
    ...(image !== undefined && { image: await read(image) }),
    ...(mask !== undefined && { mask: await read(mask) }),
    ...(garment !== undefined && { garment: await read(garment) }),
    ...(pose !== undefined && { pose: await read(pose) }),
    ...(garmentPose !== undefined && { garmentPose: await read(garmentPose) }),
    extra: { ...options, ...(controls && { controls: pictures }) },
  };
}
