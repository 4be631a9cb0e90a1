'use client';

import { type Role, roles } from '@escena/core/permissions';
import { useTranslations } from 'next-intl';

/** Roles as a list shows them; owners are made by owners only. */
export function useRoleOptions({ withOwner }: { readonly withOwner: boolean }) {
  const t = useTranslations('members');
  return roles
    .filter((role) => withOwner || role !== 'owner')
    .map((value: Role) => ({ value, label: t(`role.${value}`) }));
}
