'use client';

import type { CampaignView } from '@escena/api/views/campaign-view';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { FileArchive, FileText, Pause, Play, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { EmbedCode } from './embed-code.tsx';
import { LearningSettings } from './learning-settings.tsx';
import type { CampaignActions } from './use-campaign.ts';

interface GoingOutProps {
  readonly campaign: CampaignView;
  readonly actions: CampaignActions;
}

/** What is approved: shown on other pages, taken to the channels, proved on paper. */
export function GoingOut({ campaign, actions }: GoingOutProps) {
  const t = useTranslations('ads');
  const { id, state, stateReason, landingUrl, creatives } = campaign;
  const mayEdit = useMay('edit') && state !== 'ended';
  const [ending, setEnding] = useState(false);
  const approved = creatives.filter((one) => one.state === 'approved');
  const made = creatives.some(({ sha256 }) => sha256 !== null);
  const ready = approved.length > 0 && landingUrl !== '';
  const steer = (to: 'running' | 'paused' | 'ended') => actions.steer.mutate({ id, to });
  return (
    <div className="space-y-6">
      {stateReason && stateReason !== 'person' ? (
        <Notice tone="info" title={t('byRule', { rule: stateReason })} />
      ) : null}
      <p className="text-sm text-muted">
        {ready
          ? t('goes', { count: approved.length })
          : landingUrl === ''
            ? t('needsLanding')
            : t('needsApproval')}
      </p>
      <div className="flex flex-wrap gap-3">
        {mayEdit && state !== 'running' ? (
          <Button
            look="primary"
            disabled={!ready || actions.steer.isPending}
            onClick={() => steer('running')}
          >
            <Play aria-hidden /> {t('start')}
          </Button>
        ) : null}
        {mayEdit && state === 'running' ? (
          <Button disabled={actions.steer.isPending} onClick={() => steer('paused')}>
            <Pause aria-hidden /> {t('pause')}
          </Button>
        ) : null}
        {ready ? (
          <Button asChild>
            <a href={`/api/campaigns/${id}/export`} download>
              <FileArchive aria-hidden /> {t('zip')}
            </a>
          </Button>
        ) : null}
        {made ? (
          <Button asChild>
            <a href={`/api/campaigns/${id}/proof`} download>
              <FileText aria-hidden /> {t('proof')}
            </a>
          </Button>
        ) : null}
        {mayEdit && state !== 'draft' ? (
          ending ? (
            <>
              <Button look="danger" disabled={actions.steer.isPending} onClick={() => steer('ended')}>
                <Square aria-hidden /> {t('endForGood')}
              </Button>
              <Button onClick={() => setEnding(false)}>{t('cancel')}</Button>
            </>
          ) : (
            <Button look="ghost" onClick={() => setEnding(true)}>
              {t('end')}
            </Button>
          )
        ) : null}
      </div>
      {mayEdit ? <LearningSettings campaign={campaign} actions={actions} /> : null}
      {ready ? <EmbedCode campaign={campaign} /> : null}
    </div>
  );
}
