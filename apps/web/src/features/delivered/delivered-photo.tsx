'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { TextArea } from '@escena/ui/text-area';
import { useMutation } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface DeliveredPhotoProps {
  readonly token: string;
  readonly itemId: string;
  readonly alt: string;
  /** has an altered picture, and a page that shows the original */
  readonly staged: boolean;
  readonly page: string | null;
}

/** longer texts are letters */
const mostLetters = 1000;

/** A photo of a delivery; a staged one beside its picture, with the way to ask for a change. */
export function DeliveredPhoto({ token, itemId, alt, staged, page }: DeliveredPhotoProps) {
  const t = useTranslations('delivered');
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const [comment, setComment] = useState('');
  const ask = useMutation(
    trpc.listings.askChange.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        setComment('');
      },
    }),
  );
  const src = (kind: 'photo' | 'picture') => `/api/delivered/${token}/${kind}/${itemId}`;
  const shown = staged ? (['photo', 'picture'] as const) : (['photo'] as const);
  return (
    <li className="space-y-3 rounded-card border border-line bg-surface p-4 text-sm">
      <p className="font-medium text-ink">{alt}</p>
      <div className={staged ? 'grid grid-cols-2 gap-2' : undefined}>
        {shown.map((kind) => (
          <figure key={kind} className="space-y-1">
            {/* oxlint-disable-next-line next/no-img-element -- served for whoever has the link, without a session */}
            <img
              src={src(kind)}
              alt={staged ? `${alt}: ${t(kind)}` : alt}
              loading="lazy"
              className="aspect-4/3 w-full rounded-lg bg-sunken object-cover"
            />
            <figcaption className="text-xs text-muted">{t(staged ? kind : 'asItIs')}</figcaption>
          </figure>
        ))}
      </div>
      {staged ? (
        <div className="flex flex-wrap items-center gap-3">
          {page ? (
            <a href={page} className="rounded text-muted underline">
              {t('original')}
            </a>
          ) : null}
          {asking || ask.isSuccess ? null : (
            <Button size="small" aria-label={t('askAbout', { alt })} onClick={() => setAsking(true)}>
              <MessageSquareText aria-hidden /> {t('askChange')}
            </Button>
          )}
        </div>
      ) : null}
      {ask.isSuccess && !asking ? <Notice tone="info" title={t('thanks')} remedy={t('thanksMore')} /> : null}
      {asking ? (
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate({ token, itemId, comment });
          }}
        >
          <TextArea
            label={t('what')}
            required
            maxLength={mostLetters}
            value={comment}
            onChange={({ currentTarget }) => setComment(currentTarget.value)}
          />
          {ask.error ? <ErrorNotice error={appErrorOf(ask.error)} /> : null}
          <div className="flex gap-2">
            <Button type="submit" size="small" look="primary" disabled={!comment.trim() || ask.isPending}>
              {t('send')}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      ) : null}
    </li>
  );
}
