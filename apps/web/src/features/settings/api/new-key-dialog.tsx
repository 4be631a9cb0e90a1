'use client';

import { scopes } from '@escena/api/api-key-scopes';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { Segmented } from '@escena/ui/segmented';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { CheckList } from './check-list.tsx';
import { SecretView } from './secret-view.tsx';

/** Days; `0` is for ever. */
const lifetimes = ['30', '90', '365', '0'] as const;

/** Names a key and says what it may do; then shows it, once. */
export function NewKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('apiSettings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<typeof scopes>(['read', 'edit']);
  const [days, setDays] = useState<(typeof lifetimes)[number]>('365');
  const create = useMutation(
    trpc.apiKeys.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() }),
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t(create.data ? 'keyMade' : 'newKey')}>
      {create.data ? (
        <SecretView label={t('key')} secret={create.data.token} onClose={onClose} />
      ) : (
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ name: name.trim(), scopes: chosen, expiresInDays: Number(days) || null });
          }}
        >
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            value={name}
            required
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <CheckList
            legend={t('mayDo')}
            options={scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
            chosen={chosen}
            onChange={setChosen}
          />
          <Segmented
            legend={t('validFor')}
            value={days}
            options={lifetimes.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
            onChange={setDays}
          />
          {create.error ? <ErrorNotice error={appErrorOf(create.error)} /> : null}
          <div className="flex justify-end gap-2">
            <Button look="ghost" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              look="primary"
              disabled={create.isPending || name.trim() === '' || chosen.length === 0}
            >
              {t('makeKey')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
