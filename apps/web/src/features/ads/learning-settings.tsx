'use client';

import type { CampaignView } from '@escena/api/views/campaign-view';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Segmented } from '@escena/ui/segmented';
import { TextField } from '@escena/ui/text-field';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { draftOfLearning, type LearningDraft, learningOfDraft } from './learning-draft.ts';
import type { CampaignActions } from './use-campaign.ts';

interface LearningSettingsProps {
  readonly campaign: CampaignView;
  readonly actions: CampaignActions;
}

/** What creatives are judged by, how fast the past is forgotten, and when the campaign pauses or ends by itself. */
export function LearningSettings({ campaign, actions }: LearningSettingsProps) {
  const t = useTranslations('ads');
  const [changed, setDraft] = useState<LearningDraft>();
  const draft = changed ?? draftOfLearning(campaign);
  const change = (part: Partial<LearningDraft>) => setDraft({ ...draft, ...part });
  const said = learningOfDraft(draft);
  const number = (
    name: 'holdoutPercent' | 'halfLifeDays' | 'minimumSample' | 'mostImpressions' | 'pauseAfterSilent',
  ) => (
    <TextField
      label={t(`learning.${name}`)}
      hint={t(`learning.${name}Hint`)}
      inputMode="decimal"
      maxLength={12}
      value={draft[name]}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  );
  return (
    <details className="group max-w-3xl rounded-card border border-line bg-surface">
      <summary className="flex list-none items-center gap-3 rounded-card p-4 text-sm text-ink">
        <span className="flex-1">{t('learning.title')}</span>
        <ChevronDown aria-hidden className="size-4 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <form
        className="space-y-5 border-t border-line p-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (said)
            actions.update.mutate(
              { id: campaign.id, change: said },
              { onSuccess: () => setDraft(undefined) },
            );
        }}
      >
        <Segmented
          legend={t('learning.goal')}
          value={draft.goal}
          onChange={(goal) => change({ goal })}
          options={(['click', 'conversion'] as const).map((value) => ({
            value,
            label: t(`learning.goals.${value}`),
          }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          {number('holdoutPercent')}
          {number('halfLifeDays')}
          {number('minimumSample')}
          {number('pauseAfterSilent')}
          {number('mostImpressions')}
          <TextField
            label={t('learning.lastDay')}
            hint={t('learning.lastDayHint')}
            type="date"
            value={draft.lastDay}
            onChange={({ currentTarget }) => change({ lastDay: currentTarget.value })}
          />
          <TextField
            label={t('learning.currency')}
            hint={t('learning.currencyHint')}
            maxLength={3}
            value={draft.currency}
            onChange={({ currentTarget }) => change({ currency: currentTarget.value })}
          />
        </div>
        <CheckField
          label={t('learning.endWhenDecided')}
          hint={t('learning.endWhenDecidedHint')}
          checked={draft.endWhenDecided}
          onChange={(endWhenDecided) => change({ endWhenDecided })}
        />
        {said ? null : (
          <p role="alert" className="text-sm text-danger">
            {t('learning.outOfRange')}
          </p>
        )}
        <Button type="submit" disabled={!changed || !said || actions.update.isPending}>
          {t('save')}
        </Button>
      </form>
    </details>
  );
}
