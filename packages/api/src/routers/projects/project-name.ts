import { z } from 'zod';

export const projectName = z.string().trim().min(1).max(80);
