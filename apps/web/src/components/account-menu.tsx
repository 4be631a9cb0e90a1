'use client';

import { Button } from '@escena/ui/button';
import { Menu, MenuItem } from '@escena/ui/menu';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Coins, Images, LogOut, Settings, UserRound } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { NewWorkspaceDialog } from '@/features/workspaces/new-workspace-dialog.tsx';
import { WorkspaceItems } from '@/features/workspaces/workspace-items.tsx';
import { useTRPC } from '@/trpc/trpc.ts';
import { formatCount } from './format.ts';
import { useErrorToast } from './use-error-toast.ts';

/** Balance of credits and who is signed in; the way out. */
export function AccountMenu() {
  const t = useTranslations('header');
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const [isAsking, setIsAsking] = useState(false);
  const showError = useErrorToast();
  const workspace = useQuery(trpc.workspace.current.queryOptions());
  const leave = useMutation(
    trpc.session.close.mutationOptions({
      // A whole new page: nothing of the old person's cache may survive.
      onSuccess: () => window.location.assign('/'),
      onError: showError,
    }),
  );
  const credits = workspace.data?.credits;
  return (
    <>
      {credits === undefined ? null : (
        <Link
          href="/settings/billing"
          className="hidden items-center gap-1.5 rounded-full px-2 py-1 text-sm text-muted tabular-nums hover:text-ink sm:inline-flex"
        >
          <Coins aria-hidden className="size-4" />
          {t('credits', { count: credits, shown: formatCount(credits, locale) })}
        </Link>
      )}
      <Menu
        trigger={
          <Button size="icon" aria-label={t('account')}>
            <UserRound aria-hidden />
          </Button>
        }
      >
        <p className="px-3 py-2 text-sm">
          <span className="block font-medium text-ink">{workspace.data?.userName}</span>
          <span className="block text-muted">{workspace.data?.name}</span>
        </p>
        <WorkspaceItems onNew={() => setIsAsking(true)} />
        {workspace.data?.permissions.includes('read') ? (
          <MenuItem onSelect={() => router.push('/pictures')}>
            <Images aria-hidden />
            {t('pictures')}
          </MenuItem>
        ) : null}
        <MenuItem onSelect={() => router.push('/settings/profile')}>
          <Settings aria-hidden />
          {t('settings')}
        </MenuItem>
        <MenuItem onSelect={() => leave.mutate()}>
          <LogOut aria-hidden />
          {t('leave')}
        </MenuItem>
      </Menu>
      {isAsking ? <NewWorkspaceDialog onClose={() => setIsAsking(false)} /> : null}
    </>
  );
}
