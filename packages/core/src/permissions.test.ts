import { expect, it } from 'vitest';
import { permissions, permissionsOf, roles } from './permissions.ts';

it('gives every role what it may do, and approving to whoever carries the right', () => {
  const rights = Object.fromEntries(roles.map((role) => [role, [...permissionsOf(role, false)]]));
  expect(rights).toEqual({
    owner: [...permissions],
    admin: [...permissions],
    editor: ['read', 'edit'],
    viewer: ['read'],
    billing: ['billing'],
  });
  for (const role of roles)
    expect(permissionsOf(role, true)).toEqual(new Set([...(rights[role] ?? []), 'approve']));
  expect(permissionsOf('viewer', false).has('approve')).toBe(false);
});
