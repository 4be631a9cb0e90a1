'use client';

import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { styleNames, styles } from '@escena/verticals/staging/options';
import {
  isDrawing,
  isOutside,
  propertyLightNames,
  propertyLights,
  propertyPlaceNames,
  propertyPlaces,
  propertySourceNames,
  propertySources,
  type Property,
} from '@escena/verticals/studio/property';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Notice } from '@escena/ui/notice';
import { Segmented } from '@escena/ui/segmented';
import { SelectField } from '@escena/ui/select-field';
import { HousePlus, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { NumberSlider } from './number-slider.tsx';
import { firstProperty, withProperty } from './property-draft.ts';
import type { StudioDraft } from './studio-draft.ts';

interface PropertyFieldsProps {
  readonly draft: StudioDraft;
  readonly checkpoint: CheckpointView;
  readonly onChange: (part: Partial<StudioDraft>) => void;
}

/**
 * A sketch, a plan or a building site shown finished: a few choices that write the words and the settings. All of them can be
 * seen and changed below; words that a person changed are left alone.
 */
export function PropertyFields({ draft, checkpoint, onChange }: PropertyFieldsProps) {
  const t = useTranslations('visualise');
  const locale = useLocale();
  const { property } = draft;
  const choose = (chosen: Property) => onChange(withProperty(draft, chosen, checkpoint));
  if (!property)
    return (
      <Button size="small" look="ghost" onClick={() => choose(firstProperty)}>
        <HousePlus aria-hidden />
        {t('open')}
      </Button>
    );
  const change = (part: Partial<Property>) => choose({ ...property, ...part });
  return (
    <section aria-label={t('title')} className="space-y-4 rounded-xl border border-line p-3">
      <div className="flex items-start gap-2">
        <div className="flex-1 space-y-0.5">
          <h3 className="text-sm font-medium text-ink">{t('title')}</h3>
          <p className="text-xs text-muted">{t('hint')}</p>
        </div>
        <Button
          size="icon-small"
          look="ghost"
          aria-label={t('close')}
          onClick={() => onChange({ property: undefined })}
        >
          <X aria-hidden />
        </Button>
      </div>
      <SelectField
        label={t('source')}
        value={property.source}
        options={propertySourceNames.map((value) => ({ value, label: propertySources[value][locale] }))}
        onChange={(source) => change({ source })}
      />
      <SelectField
        label={t('place')}
        value={property.place}
        options={propertyPlaceNames.map((value) => ({ value, label: propertyPlaces[value][locale] }))}
        onChange={(place) => change({ place })}
      />
      <SelectField
        label={t('style')}
        value={property.style}
        options={styleNames.map((value) => ({ value, label: styles[value][locale] }))}
        onChange={(style) => change({ style })}
      />
      <Segmented
        legend={t('light')}
        value={property.light}
        options={propertyLightNames.map((value) => ({ value, label: propertyLights[value][locale] }))}
        onChange={(light) => change({ light })}
      />
      {isOutside(property) ? null : (
        <CheckField
          label={t('furnished')}
          checked={property.furnished}
          onChange={(furnished) => change({ furnished })}
        />
      )}
      <NumberSlider
        label={t('closeness')}
        hint={t('closenessHint')}
        value={property.closeness}
        min={0}
        max={1}
        step={0.05}
        text={t('percent', { fraction: property.closeness })}
        onChange={(closeness) => change({ closeness })}
      />
      {isDrawing(property) && checkpoint.controls === 0 ? (
        <Notice tone="info" title={t('noControl')} remedy={t('noControlRemedy')} />
      ) : null}
    </section>
  );
}
