'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/trpc.ts';
import { StepHeading } from '../project/step-heading.tsx';
import { type CampaignDraft, isAddress, newSegment, photosOf } from './campaign-draft.ts';
import { DesignPicker } from './design-picker.tsx';
import { PictureFields } from './picture-fields.tsx';
import { plainColors } from './plain-colors.ts';
import { SegmentFields } from './segment-fields.tsx';

interface CampaignFieldsProps {
  readonly draft: CampaignDraft;
  readonly photos: readonly AssetView[];
  readonly onChange: (draft: CampaignDraft) => void;
}

const mostSegments = 12;

/** Everything that a campaign is made of, in three steps. */
export function CampaignFields({ draft, photos, onChange }: CampaignFieldsProps) {
  const t = useTranslations('ads');
  const locale = useLocale();
  const trpc = useTRPC();
  const { data: kits = [] } = useQuery(trpc.brandKits.list.queryOptions());
  const { segments } = draft;
  const change = (part: Partial<CampaignDraft>) => onChange({ ...draft, ...part });
  const used = photosOf(draft);
  const shown = photos.filter(({ id }) => used.includes(id));
  const kit = kits.find(({ id }) => id === draft.brandKitId);
  return (
    <div className="space-y-9">
      <section aria-labelledby="ads-what" className="space-y-4">
        <StepHeading id="ads-what" number={1}>
          {t('what')}
        </StepHeading>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('name')}
            required
            maxLength={120}
            value={draft.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <SelectField
            label={t('kit')}
            value={kit?.id ?? ''}
            onChange={(id) => change({ brandKitId: id === '' ? null : id })}
            options={[
              { value: '', label: t('noKit') },
              ...kits.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextField
            label={t('landing')}
            hint={t('landingHint')}
            type="url"
            maxLength={2000}
            aria-invalid={!isAddress(draft.landingUrl)}
            value={draft.landingUrl}
            onChange={({ currentTarget }) => change({ landingUrl: currentTarget.value.trim() })}
          />
        </div>
        <CheckField
          label={t('synthetic')}
          hint={t('syntheticHint')}
          checked={draft.syntheticPerson}
          onChange={(syntheticPerson) => change({ syntheticPerson })}
        />
      </section>
      <section aria-labelledby="ads-whom" className="space-y-4">
        <StepHeading id="ads-whom" number={2}>
          {t('whom')}
        </StepHeading>
        {segments.map((segment) => (
          <SegmentFields
            key={segment.id}
            segment={segment}
            photos={photos}
            onChange={(changed) =>
              change({ segments: segments.map((one) => (one.id === changed.id ? changed : one)) })
            }
            {...(segments.length > 1 && {
              onRemove: () => change({ segments: segments.filter(({ id }) => id !== segment.id) }),
            })}
          />
        ))}
        {segments.length < mostSegments ? (
          <Button onClick={() => change({ segments: [...segments, newSegment(locale)] })}>
            <Plus aria-hidden /> {t('addSegment')}
          </Button>
        ) : null}
      </section>
      <section aria-labelledby="ads-how" className="space-y-4">
        <StepHeading id="ads-how" number={3}>
          {t('how')}
        </StepHeading>
        {shown.length > 0 ? (
          <ul className="grid gap-4 sm:grid-cols-2">
            {shown.map((photo) => (
              <li key={photo.id}>
                <PictureFields
                  photo={photo}
                  picture={draft.pictures[photo.id] ?? {}}
                  onChange={(picture) => change({ pictures: { ...draft.pictures, [photo.id]: picture } })}
                />
              </li>
            ))}
          </ul>
        ) : null}
        <DesignPicker
          chosenTemplates={draft.templates}
          chosenFormats={draft.formats}
          colors={kit?.colors ?? plainColors}
          onTemplates={(templates) => change({ templates })}
          onFormats={(formats) => change({ formats })}
        />
      </section>
    </div>
  );
}
