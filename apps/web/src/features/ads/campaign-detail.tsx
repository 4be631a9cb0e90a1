'use client';

import { errorCodes } from '@escena/core/error-codes';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { ProgressBar } from '@escena/ui/progress-bar';
import { ChevronLeft, LineChart, Sparkles } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useMay } from '@/components/use-may.ts';
import { StepHeading } from '../project/step-heading.tsx';
import { CreativeGrid } from './creative-grid.tsx';
import { GoingOut } from './going-out.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { useCampaign, useCampaignActions } from './use-campaign.ts';

interface CampaignDetailProps {
  readonly projectId: string;
  readonly campaignId: string;
}

/** One campaign: what it is made of, its creatives to be decided about, and where they go. */
export function CampaignDetail({ projectId, campaignId }: CampaignDetailProps) {
  const t = useTranslations('ads');
  const locale = useLocale();
  const campaign = useCampaign(campaignId);
  const actions = useCampaignActions(campaignId);
  const { id, name, state, job, jobError, toMake } = campaign;
  const mayEdit = useMay('edit') && state !== 'ended';
  const base = `/projects/${projectId}/ads`;
  return (
    <div className="mx-auto w-full max-w-6xl space-y-10">
      <div className="space-y-4">
        <Link
          href={base}
          className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink"
        >
          <ChevronLeft aria-hidden className="size-4" /> {t('all')}
        </Link>
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="space-y-1">
            <h2 className="font-display text-3xl tracking-tight text-ink">{name}</h2>
            <p className="text-sm text-muted">{t(`state.${state}`)}</p>
          </div>
          <Button asChild>
            <Link href={`${base}/${id}/results`}>
              <LineChart aria-hidden /> {t('results')}
            </Link>
          </Button>
        </div>
      </div>
      <section aria-labelledby="campaign-plan" className="space-y-4">
        <StepHeading id="campaign-plan" number={1}>
          {t('planTitle')}
        </StepHeading>
        {mayEdit ? <PlanEditor projectId={projectId} campaign={campaign} actions={actions} /> : null}
        {job ? (
          <div className="max-w-xl space-y-2 rounded-card border border-line bg-surface p-4 text-sm">
            <p className="text-ink">
              {t('making', { step: job.step ?? 0, steps: job.steps ?? toMake.creatives })}
            </p>
            <ProgressBar label={t('makingLabel')} value={job.fraction} />
            <Button
              size="small"
              disabled={actions.cancel.isPending}
              onClick={() => actions.cancel.mutate({ id: job.id })}
            >
              {t('stop')}
            </Button>
          </div>
        ) : toMake.creatives > 0 && mayEdit ? (
          <div className="max-w-xl space-y-2">
            {jobError ? (
              <Notice
                tone="error"
                title={errorCodes[jobError.code].text[locale]}
                remedy={errorCodes[jobError.code].remedy[locale]}
              />
            ) : null}
            <Button
              look="primary"
              size="large"
              className="w-full"
              disabled={actions.make.isPending}
              onClick={() => actions.make.mutate({ id })}
            >
              <Sparkles aria-hidden /> {t('make', { count: toMake.creatives, credits: toMake.credits })}
            </Button>
            <p className="text-center text-xs text-muted">{t('onlyOnSuccess')}</p>
          </div>
        ) : null}
      </section>
      <section aria-labelledby="campaign-grid" className="space-y-4">
        <StepHeading id="campaign-grid" number={2}>
          {t('decide')}
        </StepHeading>
        <CreativeGrid campaign={campaign} actions={actions} />
      </section>
      <section aria-labelledby="campaign-out" className="space-y-4">
        <StepHeading id="campaign-out" number={3}>
          {t('out')}
        </StepHeading>
        <GoingOut campaign={campaign} actions={actions} />
      </section>
    </div>
  );
}
