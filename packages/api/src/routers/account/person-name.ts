import { z } from 'zod';

/** What a person is called. */
export const personName = z.string().trim().min(1).max(80);
