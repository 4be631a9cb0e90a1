'use client';

import { Segmented } from '@escena/ui/segmented';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { mustChooseLabel } from '@escena/verticals/compliance/plan-export';
import { profileNames, profileOf } from '@escena/verticals/compliance/profiles';
import { useLocale, useTranslations } from 'next-intl';
import type { ListingDraft } from './listing-draft.ts';

interface ListingFieldsProps {
  readonly draft: ListingDraft;
  readonly onChange: (draft: ListingDraft) => void;
}

/** The home, and the service whose rules its files must keep. */
export function ListingFields({ draft, onChange }: ListingFieldsProps) {
  const t = useTranslations('listings');
  const tCompliance = useTranslations('compliance');
  const locale = useLocale();
  const change = (part: Partial<ListingDraft>) => onChange({ ...draft, ...part });
  const chosen = draft.label === null ? 'undecided' : draft.label ? 'yes' : 'no';
  return (
    <>
      <TextField
        label={t('address')}
        required
        maxLength={200}
        value={draft.address}
        onChange={({ currentTarget }) => change({ address: currentTarget.value })}
      />
      <TextField
        label={t('reference')}
        hint={t('referenceHint')}
        maxLength={80}
        value={draft.reference}
        onChange={({ currentTarget }) => change({ reference: currentTarget.value })}
      />
      <SelectField
        label={tCompliance('service')}
        value={draft.profile}
        onChange={(profile) => change({ profile, label: null })}
        options={profileNames.map((value) => {
          const { title, region } = profileOf(value);
          return { value, label: region ? `${title[locale]} · ${region}` : title[locale] };
        })}
      />
      {mustChooseLabel(profileOf(draft.profile)) ? (
        <Segmented
          legend={tCompliance('labelChoice')}
          hint={tCompliance('labelHint')}
          value={chosen}
          onChange={(value) => change({ label: value === 'undecided' ? null : value === 'yes' })}
          options={(['undecided', 'yes', 'no'] as const).map((value) => ({
            value,
            label: tCompliance(`labels.${value}`),
          }))}
        />
      ) : null}
      <TextField
        label={tCompliance('contact')}
        hint={t('contactHint')}
        maxLength={200}
        value={draft.contact}
        onChange={({ currentTarget }) => change({ contact: currentTarget.value })}
      />
    </>
  );
}
