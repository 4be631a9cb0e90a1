'use client';

import type { ListingDeliveryView } from '@escena/api/views/listing-delivery-view';
import { exportFindingTexts } from '@escena/verticals/compliance/findings';
import { Button } from '@escena/ui/button';
import { Spinner } from '@escena/ui/spinner';
import { useToast } from '@escena/ui/toasts';
import { useMutation } from '@tanstack/react-query';
import { Copy, Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { formatDay } from '@/components/format.ts';
import { useAgo } from '@/components/use-ago.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface DeliveryItemProps {
  readonly delivery: ListingDeliveryView;
  readonly mayEdit: boolean;
  readonly onChanged: () => void;
}

/** What went out once: its ZIP, the client's link, how often both were asked for, and what the service would say. */
export function DeliveryItem({ delivery, mayEdit, onChanged }: DeliveryItemProps) {
  const t = useTranslations('listings');
  const tShare = useTranslations('share');
  const locale = useLocale();
  const ago = useAgo();
  const toast = useToast();
  const trpc = useTRPC();
  const onError = useErrorToast();
  const revoke = useMutation(trpc.listings.revoke.mutationOptions({ onError, onSettled: onChanged }));
  const { id, url, status, error, photos, staged, createdAt, expiresAt, open, views, downloads } = delivery;
  const copy = async () => {
    // Browsers give the clipboard to pages on https and on this machine only.
    if (!window.isSecureContext) return toast({ title: tShare('copyByHand') });
    await navigator.clipboard.writeText(url);
    toast({ title: tShare('copied') });
  };
  return (
    <li className="space-y-3 rounded-card border border-line bg-surface p-4 text-sm">
      <p className="text-ink">
        {t('sent', { count: photos, staged })} · <span className="text-muted">{ago(createdAt)}</span>
      </p>
      {status === 'making' ? <Spinner label={t('making')} /> : null}
      {error ? <ErrorNotice error={error} /> : null}
      {status === 'ready' ? (
        <>
          <Findings delivery={delivery} />
          <input
            readOnly
            aria-label={t('clientLink')}
            value={url}
            onFocus={({ currentTarget }) => currentTarget.select()}
            className="w-full truncate rounded bg-transparent text-ink"
          />
          <p className="text-xs text-muted">
            {!open
              ? t('closed')
              : expiresAt
                ? tShare('until', { day: formatDay(expiresAt, locale) })
                : tShare('untilRevoked')}
            {' · '}
            {t('seen', { views, downloads })}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button asChild size="small" look="primary">
              <a href={`/api/deliveries/${id}`} download>
                <Download aria-hidden /> {t('zip')}
              </a>
            </Button>
            {open ? (
              <>
                <Button size="small" onClick={() => void copy()}>
                  <Copy aria-hidden /> {tShare('copy')}
                </Button>
                {mayEdit ? (
                  <Button
                    size="small"
                    look="danger"
                    disabled={revoke.isPending}
                    onClick={() => revoke.mutate({ id })}
                  >
                    {tShare('end')}
                  </Button>
                ) : null}
              </>
            ) : null}
          </div>
        </>
      ) : null}
    </li>
  );
}

function Findings({ delivery: { findings } }: Pick<DeliveryItemProps, 'delivery'>) {
  const t = useTranslations('listings');
  const locale = useLocale();
  if (findings.length === 0) return <p className="text-good">{t('noFindings')}</p>;
  return (
    <details className="text-xs">
      <summary className="w-fit cursor-pointer rounded text-muted">
        {t('findings', { count: findings.length })}
      </summary>
      <ul className="space-y-1 pt-2 text-muted">
        {findings.map(({ file, code, value = '', bound = '' }) => (
          <li key={`${file} ${code}`}>
            {file ? `${file}: ` : null}
            {code === 'too_many'
              ? t('tooMany', { value, bound })
              : exportFindingTexts[code][locale]
                  .replace('{value}', String(value))
                  .replace('{bound}', String(bound))}
          </li>
        ))}
      </ul>
    </details>
  );
}
