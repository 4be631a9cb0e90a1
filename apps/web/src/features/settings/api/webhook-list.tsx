'use client';

import type { WebhookEndpointView } from '@escena/api/views/webhook-endpoint-view';
import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { NewWebhookDialog } from './new-webhook-dialog.tsx';
import { WebhookActions } from './webhook-actions.tsx';

/** Where the workspace's events are sent, and whether they are taken there. */
export function WebhookList() {
  const t = useTranslations('apiSettings');
  const trpc = useTRPC();
  const { data: endpoints } = useSuspenseQuery(trpc.webhooks.list.queryOptions());
  const [making, setMaking] = useState(false);
  return (
    <Section title={t('webhooks')} lead={t('webhooksLead')}>
      {endpoints.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {endpoints.map((endpoint) => (
            <EndpointRow key={endpoint.id} endpoint={endpoint} />
          ))}
        </ul>
      ) : (
        <p className="rounded-card bg-sunken p-5 text-sm text-muted">{t('noWebhooks')}</p>
      )}
      <Button look="primary" className="mt-4" onClick={() => setMaking(true)}>
        {t('newWebhook')}
      </Button>
      {making ? <NewWebhookDialog onClose={() => setMaking(false)} /> : null}
    </Section>
  );
}

function EndpointRow({ endpoint }: { readonly endpoint: WebhookEndpointView }) {
  const t = useTranslations('apiSettings');
  const format = useFormatter();
  const { url, description, events, enabled, disabledReason, failingSince } = endpoint;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 p-4">
      <div className="min-w-0 flex-1 space-y-0.5">
        <p className="font-medium break-all text-ink">{url}</p>
        <p className="text-sm text-muted">
          {[
            description,
            events.map((event) => t(`events.${event.replace('.', '_') as 'job_failed'}`)).join(', '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {enabled ? null : (
          <p className="text-sm text-danger">{t(`disabled.${disabledReason ?? 'person'}`)}</p>
        )}
        {enabled && failingSince ? (
          <p className="text-sm text-danger">
            {t('failingSince', {
              when: format.dateTime(failingSince, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        ) : null}
      </div>
      {enabled ? null : <EnableButton endpoint={endpoint} />}
      <WebhookActions endpoint={endpoint} />
    </li>
  );
}

function EnableButton({ endpoint: { id } }: { readonly endpoint: WebhookEndpointView }) {
  const t = useTranslations('apiSettings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const update = useMutation(
    trpc.webhooks.update.mutationOptions({
      onError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() }),
    }),
  );
  return (
    <Button size="small" disabled={update.isPending} onClick={() => update.mutate({ id, enabled: true })}>
      {t('enable')}
    </Button>
  );
}
