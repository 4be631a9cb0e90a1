import { z } from 'zod';
import { rotateOrderKey } from '../../configurators/order-keys.ts';
import { procedureFor } from '../../member-procedure.ts';

/** Orders of the workspace are signed with a new key from now on; those of the old one stay valid unless it leaked. */
export const rotateKey = procedureFor('keys')
  .input(z.object({ leaked: z.boolean().default(false) }))
  .mutation(async ({ ctx, input: { leaked } }) => {
    ctx.audit({ detail: { leaked } });
    return { kid: await rotateOrderKey(ctx.db, { workspaceId: ctx.workspace.id, leaked }) };
  });
