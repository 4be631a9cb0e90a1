'use client';

import type { BrandKitView } from '@escena/api/views/brand-kit-view';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { TextArea } from '@escena/ui/text-area';
import { TextField } from '@escena/ui/text-field';
import { shippedFontNames, shippedFonts } from '@escena/typeset/shipped-fonts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { useFonts } from '../fonts/use-fonts.ts';
import { BrandSample } from './brand-sample.tsx';
import { LogoPicker } from './logo-picker.tsx';
import { plainColors, plainFonts } from './plain-colors.ts';

interface BrandKitEditorProps {
  readonly projectId: string;
  /** undefined: a new one */
  readonly kit: BrandKitView | undefined;
  readonly onSaved: (id: string) => void;
}

const roles = ['primary', 'accent', 'paper', 'ink'] as const;

/** Colours, fonts, logos and tone of a brand, with a sample that follows every change. */
export function BrandKitEditor({ projectId, kit, onSaved }: BrandKitEditorProps) {
  const t = useTranslations('ads');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const fonts = useFonts();
  const [draft, setDraft] = useState({
    name: kit?.name ?? '',
    colors: kit?.colors ?? plainColors,
    fonts: kit?.fonts ?? plainFonts,
    tone: kit?.tone ?? '',
    logos: kit?.logos.map(({ id }) => id) ?? [],
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const onSuccess = async ({ id }: BrandKitView) => {
    await queryClient.invalidateQueries({ queryKey: trpc.brandKits.list.queryKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.campaigns.get.pathKey() });
    onSaved(id);
  };
  const create = useMutation(trpc.brandKits.create.mutationOptions({ onError, onSuccess }));
  const update = useMutation(trpc.brandKits.update.mutationOptions({ onError, onSuccess }));
  const choices = [
    ...shippedFontNames.map((value) => ({ value: value as string, label: shippedFonts[value].label })),
    ...fonts.filter(({ status }) => status === 'ready').map(({ id, name }) => ({ value: id, label: name })),
  ];
  const busy = create.isPending || update.isPending;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (kit) update.mutate({ id: kit.id, change: draft });
          else create.mutate(draft);
        }}
      >
        <TextField
          label={t('kitName')}
          required
          maxLength={80}
          value={draft.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <legend className="mb-2 text-sm font-medium text-ink">{t('colors')}</legend>
          {roles.map((role) => (
            <TextField
              key={role}
              label={t(`color.${role}`)}
              type="color"
              value={draft.colors[role]}
              onChange={({ currentTarget }) =>
                change({ colors: { ...draft.colors, [role]: currentTarget.value } })
              }
            />
          ))}
        </fieldset>
        <div className="grid gap-3 sm:grid-cols-2">
          {(['display', 'text'] as const).map((role) => (
            <SelectField
              key={role}
              label={t(`font.${role}`)}
              value={draft.fonts[role]}
              options={choices}
              onChange={(name) => change({ fonts: { ...draft.fonts, [role]: name } })}
            />
          ))}
        </div>
        <LogoPicker
          projectId={projectId}
          kit={kit}
          chosen={draft.logos}
          onChange={(logos) => change({ logos })}
        />
        <TextArea
          label={t('tone')}
          hint={t('toneHint')}
          maxLength={2000}
          value={draft.tone}
          onChange={({ currentTarget }) => change({ tone: currentTarget.value })}
        />
        {mayEdit ? (
          <Button type="submit" look="primary" disabled={busy || draft.name.trim() === ''}>
            {t('saveKit')}
          </Button>
        ) : null}
      </form>
      <BrandSample colors={draft.colors} fonts={draft.fonts} logo={draft.logos[0]} name={draft.name} />
    </div>
  );
}
