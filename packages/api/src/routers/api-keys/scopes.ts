import { type Permission, permissions, sessionOnly } from '@escena/core/permissions';
import { z } from 'zod';

/** What needs a signed-in person is no key's. */
export type Scope = Exclude<Permission, 'billing' | 'members' | 'keys'>;

/** What an API key may be given. */
export const scopes = permissions.filter((permission): permission is Scope => !sessionOnly.has(permission));
export const scope = z.enum(scopes);
