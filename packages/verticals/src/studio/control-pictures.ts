import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import type { ControlRequest } from '@escena/diffusion/generate-request';
import type { RunContext } from '../run.ts';
import type { Control } from './control.ts';
import { readPicture } from './read-picture.ts';

interface Framing {
  /** what the maps that name no picture are made of, framed already */
  readonly photo: Raster | undefined;
  /** brings another picture to the shape of what is drawn */
  readonly frame: (picture: Raster) => Raster;
}

/** What the checkpoint's ControlNets are shown, in order. @throws AppError `not_found`, `image.*`, `job.cancelled` */
export async function controlPictures(
  controls: readonly Control[],
  { photo, frame }: Framing,
  context: Pick<RunContext, 'pictures' | 'signal'>,
): Promise<ControlRequest[]> {
  const made: ControlRequest[] = [];
  for (const { map, picture, ...control } of controls) {
    const shown = picture === undefined ? photo : frame(await readPicture(picture, context));
    if (!shown)
      throw new AppError('input.invalid', { detail: 'controls: a map of the photo, and there is none' });
    made.push({ ...control, image: await mapOf(map, shown) });
  }
  return made;
}

async function mapOf(map: Control['map'], picture: Raster): Promise<Raster> {
  switch (map) {
    case 'given':
      return picture;
    case 'canny':
    case 'lines':
    case 'depth':
      throw new AppError('input.invalid', { detail: `controls: ${map} cannot be made yet; bring the map` });
  }
}
