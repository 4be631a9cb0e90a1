import { enterCheckpoint } from '../../studio/enter-checkpoint.ts';
import { seeRoom } from '../see-room.ts';
import type { EditMade, EditRun } from '../edit-made.ts';
import type { DeclutterEdit } from './edit.ts';
import { markThings } from './mark-things.ts';
import { paintOver } from './paint-over.ts';
import { takeAway } from './take-away.ts';

const bySurfaces = { renderer: 'surfaces', checkpoint: null } as const;

/** @throws AppError `retouch.nothing_marked`, `retouch.nothing_stands`, `model.*`, `image.mask_size`, `not_found`, `job.cancelled` */
export async function clearRoom(
  edit: DeclutterEdit,
  { photo, seed, context, meter, watch }: EditRun,
): Promise<EditMade> {
  const { signal } = context;
  // A wrong name is told before the photo is looked at.
  const folder = edit.paint && (await context.findCheckpoint(edit.paint.checkpoint));
  meter.report('understand', 0);
  const room = await watch.time('understand', () => seeRoom(photo, signal));
  meter.report('cutOut', 0);
  const marked = await watch.time('mark', () => markThings(photo.raster, edit.remove, { room, context }));
  meter.report('render', 0);
  const {
    image: filled,
    mask,
    fills,
  } = await watch.time('fill', () =>
    takeAway(photo.raster, marked, {
      room,
      seed,
      shade: edit.shade,
      signal,
      onProgress: (done) => meter.report('render', done),
    }),
  );
  const { paint } = edit;
  if (!paint || folder === undefined)
    return {
      image: filled,
      mask,
      before: photo.raster,
      covered: mask,
      told: { ...bySurfaces, fills },
    };
  return watch.time('draw', async () => {
    await using checkpoint = await enterCheckpoint(folder, context);
    const onProgress = (done: number): void => meter.report('draw', done);
    const { name, sha256 } = checkpoint.facts;
    const { image, ...painted } = await paintOver(filled, mask, {
      paint,
      seed,
      checkpoint,
      signal,
      onProgress,
    });
    return {
      image,
      mask,
      before: photo.raster,
      covered: mask,
      told: { ...(painted.used ? { renderer: name, checkpoint: sha256 } : bySurfaces), fills, painted },
    };
  });
}
