'use client';

import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { signIn } from 'next-auth/react';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** Other services that one may sign in by; nothing where none is configured. */
export function ServiceList({ connected }: { readonly connected: readonly string[] }) {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const { data } = useSuspenseQuery(trpc.signIn.options.queryOptions());
  const forget = useMutation(
    trpc.account.disconnect.mutationOptions({
      onError,
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() }),
    }),
  );
  if (data.services.length === 0) return null;
  return (
    <Section title={t('services')} lead={t('servicesLead')}>
      <ul className="max-w-md divide-y divide-line rounded-card border border-line bg-surface">
        {data.services.map(({ id, name }) => (
          <li key={id} className="flex items-center justify-between gap-4 px-4 py-3 text-sm text-ink">
            {name}
            {connected.includes(id) ? (
              <Button
                size="small"
                aria-label={t('disconnectService', { service: name })}
                disabled={forget.isPending}
                onClick={() => forget.mutate({ service: id })}
              >
                {t('disconnect')}
              </Button>
            ) : (
              <Button
                size="small"
                aria-label={t('connectService', { service: name })}
                onClick={() => void signIn(id, { callbackUrl: '/settings/profile' })}
              >
                {t('connect')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
