'use client';

import type { CampaignView } from '@escena/api/views/campaign-view';
import { Button } from '@escena/ui/button';
import { mostCells } from '@escena/verticals/ads/contract';
import { Pencil } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePhotos } from '../project/use-photos.ts';
import { UploadErrors } from '../project/upload-errors.tsx';
import { type CampaignDraft, countOf, draftOf, isAddress, isTooMany, planOf } from './campaign-draft.ts';
import { CampaignFields } from './campaign-fields.tsx';
import { PictureDrop } from './picture-drop.tsx';
import type { CampaignActions } from './use-campaign.ts';

interface PlanEditorProps {
  readonly projectId: string;
  readonly campaign: CampaignView;
  readonly actions: CampaignActions;
}

/** What a campaign is made of, in a line, and the way to change it. */
export function PlanEditor({ projectId, campaign, actions }: PlanEditorProps) {
  const t = useTranslations('ads');
  const locale = useLocale();
  const { assets, uploads, add } = usePhotos(projectId);
  const [draft, setDraft] = useState<CampaignDraft>();
  const { id, plan } = campaign;
  if (!draft)
    return (
      <div className="flex flex-wrap items-center gap-4 text-sm text-muted">
        {plan
          ? t('planSummary', {
              segments: plan.segments.length,
              headlines: plan.segments.reduce((sum, { headlines }) => sum + headlines.length, 0),
              designs: plan.templates.length,
              formats: plan.formats.length,
            })
          : null}
        <Button size="small" onClick={() => setDraft(draftOf(campaign, locale))}>
          <Pencil aria-hidden /> {t('edit')}
        </Button>
      </div>
    );
  const changed = planOf(draft, plan);
  const { name, brandKitId, landingUrl } = draft;
  const ready = changed && name.trim() !== '' && isAddress(landingUrl) && !actions.update.isPending;
  return (
    <form
      className="space-y-6 rounded-card bg-sunken/50 p-4 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        const close = { onSuccess: () => setDraft(undefined) };
        if (changed)
          actions.update.mutate({ id, change: { name, brandKitId, landingUrl, plan: changed } }, close);
      }}
    >
      <PictureDrop sending={uploads.filter(({ state }) => state !== 'failed').length} onFiles={add} />
      <UploadErrors uploads={uploads} />
      <CampaignFields
        draft={draft}
        photos={assets.filter(({ status }) => status === 'ready').toReversed()}
        onChange={setDraft}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={!ready}>
          {t('save')}
        </Button>
        <Button onClick={() => setDraft(undefined)}>{t('cancel')}</Button>
        <p role="status" className="text-sm text-muted">
          {isTooMany(draft) ? t('tooMany', { most: mostCells }) : t('comesTo', { count: countOf(draft) })}
        </p>
      </div>
    </form>
  );
}
