'use client';

import type { Role } from '@escena/core/permissions';
import { Button } from '@escena/ui/button';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { ConfirmDialog } from '../members/confirm-dialog.tsx';

interface Leaving {
  readonly id: string;
  readonly name: string;
}

/** Where one works, as what, and the way out. */
export function MyWorkspaces() {
  const t = useTranslations('workspaces');
  const members = useTranslations('members');
  const trpc = useTRPC();
  const onError = useErrorToast();
  const [leaving, setLeaving] = useState<Leaving>();
  const { data: mine } = useSuspenseQuery(trpc.workspaces.list.queryOptions());
  const leave = useMutation(
    trpc.workspaces.leave.mutationOptions({ onError, onSuccess: () => window.location.assign('/') }),
  );
  return (
    <Section title={t('mine')}>
      <ul className="max-w-md divide-y divide-line rounded-card border border-line bg-surface">
        {mine.map(({ id, name, role }: Leaving & { role: Role }) => (
          <li key={id} className="flex items-center justify-between gap-4 px-4 py-3 text-sm">
            <div>
              <p className="text-ink">{name}</p>
              <p className="text-muted">{members(`role.${role}`)}</p>
            </div>
            <Button
              size="small"
              aria-label={t('leaveOne', { name })}
              onClick={() => setLeaving({ id, name })}
            >
              {t('leave')}
            </Button>
          </li>
        ))}
      </ul>
      {leaving ? (
        <ConfirmDialog
          title={t('leaveTitle', { name: leaving.name })}
          text={t('leaveText')}
          yes={t('leave')}
          onClose={() => setLeaving(undefined)}
          onYes={() => leave.mutate({ id: leaving.id })}
        />
      ) : null}
    </Section>
  );
}
