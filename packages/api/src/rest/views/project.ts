import { z } from 'zod';
import { moment } from './common.ts';

export const project = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Project' });
