'use client';

import { type EventType, eventTypes } from '@escena/api/event-types';
import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { CheckList } from './check-list.tsx';
import { SecretView } from './secret-view.tsx';

/** Asks where events go and which; then shows the secret that they are signed with, once. */
export function NewWebhookDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('apiSettings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [events, setEvents] = useState<EventType[]>([...eventTypes]);
  const create = useMutation(
    trpc.webhooks.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() }),
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(create.data ? 'webhookMade' : 'newWebhook')}
    >
      {create.data ? (
        <SecretView label={t('secret')} secret={create.data.secret} onClose={onClose} />
      ) : (
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ url, description, events });
          }}
        >
          <TextField
            label={t('url')}
            type="url"
            placeholder="https://"
            value={url}
            required
            maxLength={2048}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <TextField
            label={t('description')}
            value={description}
            maxLength={200}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <CheckList
            legend={t('whichEvents')}
            options={eventTypes.map((value) => ({
              value,
              label: t(`events.${value.replace('.', '_') as 'job_failed'}`),
            }))}
            chosen={events}
            onChange={setEvents}
          />
          {create.error ? <ErrorNotice error={appErrorOf(create.error)} /> : null}
          <div className="flex justify-end gap-2">
            <Button look="ghost" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              look="primary"
              disabled={create.isPending || url === '' || events.length === 0}
            >
              {t('addWebhook')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
