import { z } from 'zod';

/** What a workspace is called. */
export const workspaceName = z.string().trim().min(1).max(80);
