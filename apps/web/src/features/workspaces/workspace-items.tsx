'use client';

import { MenuItem } from '@escena/ui/menu';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Building2, Check, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** The workspaces of the account menu: where one is, where one may go, and a new one. */
export function WorkspaceItems({ onNew }: { readonly onNew: () => void }) {
  const t = useTranslations('workspaces');
  const trpc = useTRPC();
  const onError = useErrorToast();
  const { data: mine = [] } = useQuery(trpc.workspaces.list.queryOptions());
  const enter = useMutation(
    // A whole new page: nothing of the other workspace may remain in the cache.
    trpc.workspaces.enter.mutationOptions({ onError, onSuccess: () => window.location.assign('/') }),
  );
  return (
    <>
      {mine.length > 1
        ? mine.map(({ id, name, isHere }) => (
            <MenuItem key={id} onSelect={() => (isHere ? undefined : enter.mutate({ id }))}>
              {isHere ? <Check aria-label={t('here')} /> : <Building2 aria-hidden />}
              {name}
            </MenuItem>
          ))
        : null}
      <MenuItem onSelect={onNew}>
        <Plus aria-hidden />
        {t('new')}
      </MenuItem>
    </>
  );
}
