'use client';

import { Button } from '@escena/ui/button';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { Section } from '@/components/section.tsx';
import { useAgo } from '@/components/use-ago.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { deviceName } from './device-name.ts';

/** Where one is signed in, and the way out of each. */
export function SessionsPage() {
  const t = useTranslations('sessions');
  const format = useFormatter();
  const ago = useAgo();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const { data: sessions } = useSuspenseQuery(trpc.sessions.list.queryOptions());
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.sessions.pathKey() });
  const end = useMutation(
    trpc.sessions.revoke.mutationOptions({
      onError,
      onSuccess: () => {
        toast({ title: t('ended') });
        return refresh();
      },
    }),
  );
  const endOthers = useMutation(
    trpc.sessions.revokeOthers.mutationOptions({
      onError,
      onSuccess: ({ ended }) => {
        toast({ title: t('othersEnded', { count: ended }) });
        return refresh();
      },
    }),
  );
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {sessions.map(({ id, userAgent, ip, createdAt, lastSeenAt, isThis }) => {
          const device = deviceName(userAgent) ?? t('unknown');
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4">
              <div className="min-w-0 space-y-1 text-sm">
                <p className="font-medium text-ink">
                  {device}
                  {isThis ? (
                    <span className="ml-2 rounded-full bg-accent-soft px-2 py-0.5 text-xs text-ink">
                      {t('this')}
                    </span>
                  ) : null}
                </p>
                <p className="text-muted">
                  {t('seen', {
                    ago: ago(lastSeenAt),
                    since: format.dateTime(createdAt, { dateStyle: 'medium' }),
                    ip: ip ?? t('unknownAddress'),
                  })}
                </p>
              </div>
              {isThis ? null : (
                <Button
                  size="small"
                  aria-label={t('endOne', { device })}
                  disabled={end.isPending}
                  onClick={() => end.mutate({ id })}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <Button look="danger" disabled={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('endOthers')}
        </Button>
      ) : (
        <p className="text-sm text-muted">{t('only')}</p>
      )}
    </Section>
  );
}
