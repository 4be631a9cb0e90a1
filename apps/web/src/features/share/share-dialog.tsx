'use client';

import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { Segmented } from '@escena/ui/segmented';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Link2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatDay } from '@/components/format.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface ShareDialogProps {
  readonly outputId: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const lifetimes = ['30', '365', 'always'] as const;

/** Links of a picture: make one, copy it, end it. */
export function ShareDialog({ outputId, open, onOpenChange }: ShareDialogProps) {
  const t = useTranslations('share');
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]>('always');
  const links = useQuery(trpc.shares.list.queryOptions({ outputId }, { enabled: open }));
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.shares.pathKey() });
  const create = useMutation(trpc.shares.create.mutationOptions({ onSettled, onError }));
  const revoke = useMutation(
    trpc.shares.revoke.mutationOptions({ onSettled, onError, onSuccess: () => toast({ title: t('ended') }) }),
  );
  const copy = async (url: string) => {
    // Browsers give the clipboard to pages on https and on this machine only.
    if (!window.isSecureContext) return toast({ title: t('copyByHand') });
    await navigator.clipboard.writeText(url);
    toast({ title: t('copied') });
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('lead')}>
      <div className="space-y-5">
        <ul className="space-y-3">
          {(links.data ?? []).map((share) => (
            <li key={share.id} className="space-y-2 rounded-xl border border-line p-3">
              <input
                readOnly
                aria-label={t('link')}
                value={share.url}
                onFocus={(event) => event.currentTarget.select()}
                className="w-full truncate bg-transparent text-sm text-ink"
              />
              <p className="text-xs text-muted">
                {share.expiresAt
                  ? t('until', { day: formatDay(share.expiresAt, locale) })
                  : t('untilRevoked')}
                {' · '}
                {t('views', { count: share.views })}
              </p>
              <div className="flex gap-2">
                <Button size="small" onClick={() => void copy(share.url)}>
                  <Copy aria-hidden />
                  {t('copy')}
                </Button>
                <Button size="small" look="danger" onClick={() => revoke.mutate({ id: share.id })}>
                  {t('end')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <Segmented
          legend={t('lifetime')}
          value={lifetime}
          onChange={setLifetime}
          options={lifetimes.map((value) => ({ value, label: t(`for.${value}`) }))}
        />
        <Button
          look="primary"
          disabled={create.isPending}
          onClick={() => create.mutate({ outputId, days: lifetime === 'always' ? null : Number(lifetime) })}
        >
          <Link2 aria-hidden />
          {t('make')}
        </Button>
      </div>
    </Dialog>
  );
}
