'use client';

import type { ApiKeyView } from '@escena/api/views/api-key-view';
import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

/** The workspace's API keys: what each may do, when it was used, and its end. */
export function KeyList() {
  const t = useTranslations('apiSettings');
  const trpc = useTRPC();
  const { data: keys } = useSuspenseQuery(trpc.apiKeys.list.queryOptions());
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyView | null>(null);
  return (
    <Section title={t('keys')} lead={t('keysLead')}>
      {keys.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
          ))}
        </ul>
      ) : (
        <p className="rounded-card bg-sunken p-5 text-sm text-muted">{t('noKeys')}</p>
      )}
      <Button look="primary" className="mt-4" onClick={() => setMaking(true)}>
        {t('newKey')}
      </Button>
      {making ? <NewKeyDialog onClose={() => setMaking(false)} /> : null}
      {revoking ? <RevokeDialog apiKey={revoking} onClose={() => setRevoking(null)} /> : null}
    </Section>
  );
}

function KeyRow({ apiKey, onRevoke }: { readonly apiKey: ApiKeyView; readonly onRevoke: () => void }) {
  const t = useTranslations('apiSettings');
  const format = useFormatter();
  const { name, prefix, scopes, lastUsedAt, expiresAt, isExpired, makerName, createdAt } = apiKey;
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' });
  const facts = [
    t('madeBy', { name: makerName ?? '—', day: day(createdAt) }),
    lastUsedAt
      ? t('lastUsed', { when: format.dateTime(lastUsedAt, { dateStyle: 'medium', timeStyle: 'short' }) })
      : t('neverUsed'),
    expiresAt ? t(isExpired ? 'expired' : 'expires', { day: day(expiresAt) }) : null,
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 p-4">
      <div className="min-w-0 flex-1 space-y-0.5">
        <p className="truncate font-medium text-ink">
          {name} <code className="ml-2 text-sm font-normal text-muted">{prefix}…</code>
        </p>
        <p className="text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
        <p className="text-sm text-muted">
          {scopes.map((scope) => t(`scopes.${scope as 'read'}`)).join(', ')}
        </p>
      </div>
      <Button look="danger" size="small" aria-label={t('revokeNamed', { name })} onClick={onRevoke}>
        {t('revoke')}
      </Button>
    </li>
  );
}

function RevokeDialog({ apiKey, onClose }: { readonly apiKey: ApiKeyView; readonly onClose: () => void }) {
  const t = useTranslations('apiSettings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const revoke = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onError,
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <ConfirmDialog
      title={t('revokeTitle', { name: apiKey.name })}
      description={t('revokeLead')}
      action={t('revoke')}
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate({ id: apiKey.id })}
      onClose={onClose}
    />
  );
}
