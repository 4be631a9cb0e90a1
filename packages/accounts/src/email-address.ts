import { z } from 'zod';

/** An address as it is kept and compared: trimmed, in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
