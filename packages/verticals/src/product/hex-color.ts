import { z } from 'zod';

/** `#rrggbb`, sRGB. */
export const hexColor = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb');
