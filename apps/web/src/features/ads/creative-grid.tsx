'use client';

import type { CampaignView, CreativeView } from '@escena/api/views/campaign-view';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { channels } from '@escena/verticals/ads/format';
import { type FormatName, formatNames, formats } from '@escena/verticals/ads/formats';
import { Check, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { CreativeCard } from './creative-card.tsx';
import type { CampaignActions } from './use-campaign.ts';

interface CreativeGridProps {
  readonly campaign: CampaignView;
  readonly actions: CampaignActions;
}

const standings = ['all', 'waiting', 'approved', 'rejected', 'remarks'] as const;
type Standing = (typeof standings)[number];

/** Every creative by segment and headline, to be decided about one by one or many at once. */
export function CreativeGrid({ campaign, actions }: CreativeGridProps) {
  const t = useTranslations('ads');
  const locale = useLocale();
  const { id, plan, creatives, state } = campaign;
  const mayApprove = useMay('approve') && state !== 'ended';
  const [format, setFormat] = useState<FormatName | 'all'>('all');
  const [standing, setStanding] = useState<Standing>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  if (creatives.length === 0) return <p className="text-sm text-muted">{t('nothingMade')}</p>;
  const shown = creatives.filter(
    (one) => (format === 'all' || one.format === format) && isStanding(one, standing),
  );
  const decidable = shown.filter(({ sha256 }) => sha256 !== null);
  const picked = decidable.filter((one) => chosen.has(one.id));
  const decide = (which: readonly CreativeView[], verdict: CreativeView['state']) =>
    actions.review.mutate(
      {
        id,
        creatives: which.flatMap((one) => (one.sha256 === null ? [] : [{ id: one.id, sha256: one.sha256 }])),
        verdict,
        note,
      },
      {
        onSuccess: () => {
          setChosen(new Set());
          setNote('');
        },
      },
    );
  const toggle = (creativeId: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(creativeId)) after.add(creativeId);
      return after;
    });
  const used = formatNames.filter((name) => creatives.some((one) => one.format === name));
  const segments = plan?.segments ?? [];
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('format')}
          value={format}
          onChange={setFormat}
          options={[
            { value: 'all', label: t('allFormats') },
            ...used.map((value) => ({
              value,
              label: `${channels[formats[value].channel]}: ${formats[value].label[locale]}`,
            })),
          ]}
        />
        <SelectField
          label={t('show')}
          value={standing}
          onChange={setStanding}
          options={standings.map((value) => ({ value, label: t(`standing.${value}`) }))}
        />
        {mayApprove ? (
          <>
            <Button
              onClick={() =>
                setChosen(new Set(picked.length === decidable.length ? [] : decidable.map((one) => one.id)))
              }
            >
              {picked.length === decidable.length && picked.length > 0 ? t('chooseNone') : t('chooseAll')}
            </Button>
            <TextField
              label={t('note')}
              maxLength={2000}
              className="min-w-48 flex-1"
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
            <Button
              look="primary"
              disabled={picked.length === 0 || actions.review.isPending}
              onClick={() => decide(picked, 'approved')}
            >
              <Check aria-hidden /> {t('approveChosen', { count: picked.length })}
            </Button>
            <Button
              disabled={picked.length === 0 || actions.review.isPending}
              onClick={() => decide(picked, 'rejected')}
            >
              <X aria-hidden /> {t('rejectChosen', { count: picked.length })}
            </Button>
          </>
        ) : null}
      </div>
      {segments.map((segment) => {
        const own = shown.filter((one) => one.segment === segment.id);
        return own.length > 0 ? (
          <section key={segment.id} aria-label={segment.name} className="space-y-4">
            <h3 className="font-display text-lg text-ink">{segment.name}</h3>
            {segment.headlines.map((headline) => {
              const cells = own.filter((one) => one.headline === headline.id);
              return cells.length > 0 ? (
                <div key={headline.id} className="space-y-2">
                  <h4 className="text-sm font-medium text-muted">{headline.text}</h4>
                  <ul className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-4">
                    {cells.map((creative) => (
                      <CreativeCard
                        key={creative.id}
                        creative={creative}
                        chosen={chosen.has(creative.id)}
                        mayApprove={mayApprove}
                        busy={actions.review.isPending}
                        onToggle={() => toggle(creative.id)}
                        onDecide={(verdict) => decide([creative], verdict)}
                      />
                    ))}
                  </ul>
                </div>
              ) : null;
            })}
          </section>
        ) : null;
      })}
    </div>
  );
}

function isStanding({ state, findings, error }: CreativeView, standing: Standing): boolean {
  switch (standing) {
    case 'all':
      return true;
    case 'remarks':
      return findings.length > 0 || error !== null;
    case 'waiting':
      return state === 'waiting' && error === null;
    case 'approved':
    case 'rejected':
      return state === standing;
  }
}
