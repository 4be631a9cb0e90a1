'use client';

import type { ListingView } from '@escena/api/views/listing-view';
import { Button } from '@escena/ui/button';
import { ChoiceGrid } from '@escena/ui/choice-grid';
import { ProgressBar } from '@escena/ui/progress-bar';
import { styleNames, styles } from '@escena/verticals/staging/options';
import { useQuery } from '@tanstack/react-query';
import { Sparkles, Square } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { useMay } from '@/components/use-may.ts';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { ChoicePicture } from '../staging/pictures/choice-picture.tsx';
import type { ListingActions } from './use-listing.ts';

interface LookStepProps {
  readonly listing: ListingView;
  readonly actions: ListingActions;
}

/** One style for all photos, the price of the whole on the button, and how far it is. */
export function LookStep({ listing, actions }: LookStepProps) {
  const t = useTranslations('listings');
  const tBilling = useTranslations('billing');
  const locale = useLocale();
  const { id, look, photos, atWork, paused, endedAt } = listing;
  const mayEdit = useMay('edit') && endedAt === null;
  const started = photos.filter(({ run }) => run !== null);
  const over = started.filter(({ run }) => run && ['done', 'failed', 'cancelled'].includes(run.status));
  return (
    <div className="space-y-5">
      <ChoiceGrid
        legend={t('style')}
        value={look.style}
        disabled={!mayEdit || actions.update.isPending}
        onChange={(style) => actions.update.mutate({ id, change: { look: { ...look, style } } })}
        className="grid-cols-2 sm:grid-cols-4"
        choices={styleNames.map((style) => ({
          value: style,
          label: styles[style][locale],
          picture: <ChoicePicture kind="styles" name={style} />,
        }))}
      />
      {paused ? (
        <ErrorNotice error={paused}>
          <Button size="small" look="primary" onClick={() => actions.resume.mutate({ id })}>
            {t('goOn')}
          </Button>
          {paused.code === 'credits.insufficient' ? (
            <Button asChild size="small">
              <Link href="/settings/billing">{tBilling('buyMore')}</Link>
            </Button>
          ) : null}
        </ErrorNotice>
      ) : null}
      {atWork ? (
        <div className="space-y-3">
          <p role="status" className="text-sm text-muted">
            {t('doneOf', { done: over.length, count: started.length })}
          </p>
          <ProgressBar label={t('staging')} value={over.length / Math.max(started.length, 1)} />
          {mayEdit ? (
            <Button
              look="danger"
              disabled={actions.cancel.isPending}
              onClick={() => actions.cancel.mutate({ id })}
            >
              <Square aria-hidden /> {t('stopRest')}
            </Button>
          ) : null}
        </div>
      ) : mayEdit ? (
        <StageButton listing={listing} actions={actions} />
      ) : null}
    </div>
  );
}

/** Starts all that is left, with its price; says what stands in the way. */
function StageButton({ listing: { id, photos }, actions }: LookStepProps) {
  const t = useTranslations('listings');
  const trpc = useTRPC();
  const left = photos.filter(({ staged, picture }) => staged && !picture);
  // Asked anew whenever what is to be staged is another.
  const price = useQuery(
    trpc.listings.price.queryOptions({ id }, { enabled: left.length > 0, retry: false }),
  );
  if (left.length === 0) return <p className="text-sm text-muted">{t('allStaged')}</p>;
  const error = price.error ? appErrorOf(price.error) : undefined;
  const { photos: count = left.length, credits = 0, available = 0 } = price.data ?? {};
  return (
    <div className="max-w-md space-y-3">
      {error ? <ErrorNotice error={error} /> : null}
      <Button
        look="primary"
        size="large"
        className="w-full"
        disabled={!price.data || price.isFetching || actions.stage.isPending}
        aria-describedby="listing-why"
        onClick={() => actions.stage.mutate({ id })}
      >
        <Sparkles aria-hidden />
        {t('stage', { count, credits })}
      </Button>
      <p id="listing-why" className="text-center text-xs text-muted">
        {price.data && credits > available ? t('creditsShort', { available }) : t('onlyOnSuccess')}
      </p>
    </div>
  );
}
