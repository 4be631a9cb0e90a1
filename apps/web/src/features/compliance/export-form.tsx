'use client';

import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { Segmented } from '@escena/ui/segmented';
import { TextField } from '@escena/ui/text-field';
import { CheckField } from '@escena/ui/check-field';
import { findBreaches } from '@escena/verticals/compliance/check-edits';
import type { Edit } from '@escena/verticals/compliance/edits';
import { mustChooseLabel } from '@escena/verticals/compliance/plan-export';
import { type ProfileName, profileNames, profileOf } from '@escena/verticals/compliance/profiles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { ProfileRules } from './profile-rules.tsx';

interface ExportFormProps {
  readonly outputId: string;
  readonly edits: readonly Edit[];
  readonly onMade: (id: string) => void;
}

type Choice = 'undecided' | 'yes' | 'no';

/** Which service, and what only the agent can say. */
export function ExportForm({ outputId, edits, onMade }: ExportFormProps) {
  const t = useTranslations('compliance');
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [name, setName] = useState<ProfileName>('other');
  const [contact, setContact] = useState('');
  const [label, setLabel] = useState<Choice>('undecided');
  const [unfinished, setUnfinished] = useState(false);
  const create = useMutation(
    trpc.disclosures.create.mutationOptions({
      onSuccess: ({ id }) => onMade(id),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.disclosures.list.pathKey() }),
    }),
  );
  const profile = profileOf(name);
  const choose = mustChooseLabel(profile);
  const made: readonly Edit[] = unfinished ? [...edits, 'unfinished_finished'] : edits;
  const breaches = findBreaches(name, made);
  const ready = contact.trim() !== '' && breaches.length === 0 && (!choose || label !== 'undecided');
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({
          outputId,
          profile: name,
          contact,
          alsoEdits: unfinished ? ['unfinished_finished'] : [],
          ...(choose && { label: label === 'yes' }),
        });
      }}
    >
      <SelectField
        label={t('service')}
        value={name}
        onChange={(next) => {
          setName(next);
          setLabel('undecided');
        }}
        options={profileNames.map((value) => {
          const { title, region } = profileOf(value);
          return { value, label: region ? `${title[locale]} · ${region}` : title[locale] };
        })}
      />
      <ProfileRules profile={profile} edits={made} breaches={breaches} />
      {choose ? (
        <Segmented
          legend={t('labelChoice')}
          hint={t('labelHint')}
          value={label}
          onChange={setLabel}
          options={(['undecided', 'yes', 'no'] as const).map((value) => ({
            value,
            label: t(`labels.${value}`),
          }))}
        />
      ) : null}
      {edits.includes('unfinished_finished') ? null : (
        <CheckField label={t('unfinished')} checked={unfinished} onChange={setUnfinished} />
      )}
      <TextField
        label={t('contact')}
        hint={t('contactHint')}
        required
        maxLength={200}
        value={contact}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
      {create.error ? <ErrorNotice error={appErrorOf(create.error)} /> : null}
      <Button type="submit" look="primary" disabled={!ready || create.isPending}>
        {t('make')}
      </Button>
    </form>
  );
}
