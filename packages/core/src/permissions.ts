/** What members of a workspace may do. Roles and API keys are sets of these and nothing else is ever asked. */

export const permissions = [
  /** see projects, photos, pictures and jobs */
  'read',
  /** bring photos, make, change and delete pictures */
  'edit',
  /** say that a picture may go out */
  'approve',
  /** see and spend the workspace's money */
  'billing',
  /** invite, remove and give roles */
  'members',
  /** make and revoke API keys and webhooks */
  'keys',
  /** read who did what */
  'audit',
  /** set retention, export and erase */
  'privacy',
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ['owner', 'admin', 'editor', 'viewer', 'billing'] as const;
export type Role = (typeof roles)[number];

const everything: ReadonlySet<Permission> = new Set(permissions);
const ofRole: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: everything,
  admin: everything,
  editor: new Set(['read', 'edit']),
  viewer: new Set(['read']),
  billing: new Set(['billing']),
};

/** Closed to API keys, whatever their scopes: these need a person who is signed in. */
export const sessionOnly: ReadonlySet<Permission> = new Set(['billing', 'members', 'keys']);

/** What a member may do. `approver` is a right of its own, on top of any role. */
export function permissionsOf(role: Role, approver: boolean): ReadonlySet<Permission> {
  const own = ofRole[role];
  return approver && !own.has('approve') ? new Set([...own, 'approve']) : own;
}
