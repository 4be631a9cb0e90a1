'use client';

import type { ListingPhotoView, ListingView } from '@escena/api/views/listing-view';
import { errorCodes } from '@escena/core/error-codes';
import { Button } from '@escena/ui/button';
import { ProgressBar } from '@escena/ui/progress-bar';
import { listingRooms } from '@escena/verticals/listing/rooms';
import { Check, MessageSquareText, RotateCw, Undo2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { useMay } from '@/components/use-may.ts';
import { ReviewHistory } from './review-history.tsx';
import type { ListingActions } from './use-listing.ts';

interface ReviewCardProps {
  readonly listing: ListingView;
  readonly photo: ListingPhotoView;
  readonly actions: ListingActions;
  readonly mayApprove: boolean;
  readonly onRevise: () => void;
}

/** One photo and its picture, what was said about it, and what can be said now. */
export function ReviewCard({ listing, photo, actions, mayApprove, onRevise }: ReviewCardProps) {
  const t = useTranslations('listings');
  const locale = useLocale();
  const mayEdit = useMay('edit') && listing.endedAt === null;
  const { id: photoId, room, name, assetId, run, picture, approved, request } = photo;
  const title = room ? listingRooms[room][locale] : name;
  const working = run !== null && ['waiting', 'fetching', 'running'].includes(run.status);
  const review = (verdict: 'approved' | 'withdrawn') => {
    if (picture) actions.review.mutate({ id: listing.id, photoId, outputId: picture.outputId, verdict });
  };
  return (
    <li
      aria-label={`${title}, ${name}`}
      className="space-y-3 rounded-card border border-line bg-surface p-4 text-sm [contain-intrinsic-size:auto_20rem] [content-visibility:auto]"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-medium text-ink">{title}</h3>
        <span className="truncate text-xs text-muted">{name}</span>
      </div>
      <div className="grid grid-cols-2 gap-2">
        {/* oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies */}
        <img
          src={fileUrl('display', assetId)}
          alt={t('before', { name })}
          loading="lazy"
          className="aspect-4/3 w-full rounded-lg bg-sunken object-cover"
        />
        {picture ? (
          <a
            href={fileUrl('result', picture.outputId)}
            target="_blank"
            rel="noreferrer"
            className="rounded-lg"
          >
            {/* oxlint-disable-next-line next/no-img-element -- as above */}
            <img
              src={fileUrl('result', picture.outputId)}
              alt={t('after', { name })}
              loading="lazy"
              className="aspect-4/3 w-full rounded-lg bg-sunken object-cover"
            />
          </a>
        ) : (
          <span className="grid aspect-4/3 place-items-center rounded-lg bg-sunken text-muted">
            {run ? t(`run.${run.status}`) : null}
          </span>
        )}
      </div>
      {working ? (
        <div className="space-y-1.5">
          <p className="text-muted">{t(`run.${run.status}`)}</p>
          <ProgressBar label={title} value={run.fraction} />
        </div>
      ) : null}
      {run?.error ? (
        <p className="text-danger">
          {errorCodes[run.error.code].text[locale]} {errorCodes[run.error.code].remedy[locale]}
        </p>
      ) : null}
      {request && !working ? (
        <p className="rounded-lg bg-accent-soft p-3 text-ink">
          {t(request.client ? 'clientAsks' : 'asked', { by: request.by ?? t('somebody') })}{' '}
          <q>{request.comment}</q>
        </p>
      ) : null}
      {approved ? (
        <p className="flex items-center gap-1.5 text-good">
          <Check aria-hidden className="size-4" />
          {t('approvedBy', { by: approved.by ?? t('somebody') })}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {picture && mayApprove && !working ? (
          <>
            {approved ? (
              <Button
                size="small"
                look="ghost"
                disabled={actions.review.isPending}
                onClick={() => review('withdrawn')}
              >
                <Undo2 aria-hidden /> {t('withdraw')}
              </Button>
            ) : (
              <Button
                size="small"
                look="primary"
                aria-label={t('approveIt', { name })}
                disabled={actions.review.isPending}
                onClick={() => review('approved')}
              >
                <Check aria-hidden /> {t('approve')}
              </Button>
            )}
            <Button size="small" aria-label={t('reviseIt', { name })} onClick={onRevise}>
              <MessageSquareText aria-hidden /> {t('revise')}
            </Button>
          </>
        ) : null}
        {run?.status === 'failed' && mayEdit ? (
          <Button
            size="small"
            disabled={actions.retry.isPending}
            aria-label={t('retryIt', { name })}
            onClick={() => actions.retry.mutate({ id: listing.id, photoId })}
          >
            <RotateCw aria-hidden /> {t('retry')}
          </Button>
        ) : null}
        {(run?.credits ?? null) !== null && run?.status === 'done' ? (
          <span className="ml-auto self-center text-xs text-muted">
            {t('cost', { credits: run.credits ?? 0 })}
          </span>
        ) : null}
      </div>
      <ReviewHistory photo={photo} />
    </li>
  );
}
