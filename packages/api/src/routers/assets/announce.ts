import { cleanName } from '@escena/core/clean-name';
import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import { createPhotoUpload } from '@escena/db/uploads/create-photo-upload';
import { z } from 'zod';
import { procedureFor } from '../../member-procedure.ts';

const validMs = 3_600_000;

/** Says that a photo's bytes will come: its id, and until when. @throws `not_found` */
export const announce = procedureFor('edit')
  .input(
    z.object({ projectId: z.string(), name: z.string(), bytes: z.number().int().min(1).max(maxUploadBytes) }),
  )
  .mutation(async ({ ctx, input: { projectId, name, bytes } }) => {
    const { id, expiresAt } = await createPhotoUpload(ctx.db, {
      workspaceId: ctx.workspace.id,
      projectId,
      name: cleanName(name, 'photo'),
      bytes,
      expiresAt: new Date(Date.now() + validMs),
    });
    return { id, bytes, expiresAt };
  });
