import { z } from 'zod';

/** Which checkpoint, and in which store: without it, in every one. */
export const checkpointInput = {
  name: z.string().min(1).max(64),
  storeId: z.string().min(1).max(80).optional(),
};
