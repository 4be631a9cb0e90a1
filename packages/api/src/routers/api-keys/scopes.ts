import { permissions, sessionOnly } from '@escena/core/permissions';
import { z } from 'zod';

/** What an API key may be given: every permission that is not a signed-in person's own. */
export const scopes = permissions.filter((permission) => !sessionOnly.has(permission));
export const scope = z.enum(scopes);
