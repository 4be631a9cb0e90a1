'use client';

import type { Role } from '@escena/core/permissions';
import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { InvitedNotice } from './invited-notice.tsx';

interface InvitationListProps {
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly role: Role;
    readonly expiresAt: Date;
  }[];
}

/** Who was asked and has not come yet. */
export function InvitationList({ invitations }: InvitationListProps) {
  const t = useTranslations('members');
  const format = useFormatter();
  const now = useNow();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: trpc.members.pathKey() });
  const resend = useMutation(trpc.members.resend.mutationOptions({ onError, onSuccess }));
  const withdraw = useMutation(trpc.members.withdraw.mutationOptions({ onError, onSuccess }));
  return (
    <div className="space-y-3">
      <h3 className="text-sm font-medium text-ink">{t('waiting')}</h3>
      {resend.data ? <InvitedNotice sent={resend.data} /> : null}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
            <div className="min-w-40 flex-1">
              <p className="text-ink">{email}</p>
              <p className="text-muted">
                {t(`role.${role}`)} ·{' '}
                {t(expiresAt < now ? 'expired' : 'expires', {
                  date: format.dateTime(expiresAt, { dateStyle: 'medium' }),
                })}
              </p>
            </div>
            <Button
              size="small"
              aria-label={t('resendTo', { email })}
              disabled={resend.isPending}
              onClick={() => resend.mutate({ id })}
            >
              {t('resend')}
            </Button>
            <Button
              size="small"
              look="ghost"
              aria-label={t('withdrawFrom', { email })}
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate({ id })}
            >
              {t('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
