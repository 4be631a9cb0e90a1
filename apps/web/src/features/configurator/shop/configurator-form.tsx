'use client';

import type { ConfiguratorView as Configurator } from '@escena/api/views/configurator-view';
import { type ConfiguratorSetup, configuratorSetup } from '@escena/verticals/product/configurator/setup';
import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { OriginsField, originsOf } from './origins-field.tsx';
import { PartFields } from './part-fields.tsx';
import { ShopperPreview } from './shopper-preview.tsx';
import { TextFields } from './text-fields.tsx';

/** Everything of a configurator that may be changed, beside what shoppers will see. */
export function ConfiguratorForm({ configurator }: { readonly configurator: Configurator }) {
  const t = useTranslations('configurators');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const [name, setName] = useState(configurator.name);
  const [addresses, setAddresses] = useState(configurator.origins.join('\n'));
  const [setup, setSetup] = useState<ConfiguratorSetup>(configurator.setup);
  const save = useMutation(
    trpc.configurators.update.mutationOptions({
      onError,
      onSuccess: (saved) => {
        setAddresses(saved.origins.join('\n'));
        return queryClient.invalidateQueries({ queryKey: trpc.configurators.pathKey() });
      },
    }),
  );
  const origins = originsOf(addresses);
  const checked = configuratorSetup.safeParse(setup);
  const reason = !checked.success ? t('incomplete') : name.trim() === '' ? t('nameMissing') : undefined;
  return (
    <div className="grid gap-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (checked.success && origins)
            save.mutate({ id: configurator.id, name, origins, setup: checked.data });
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <OriginsField text={addresses} onChange={setAddresses} />
        {setup.parts.map((part, index) => (
          <PartFields
            key={index}
            part={part}
            onChange={(changed) =>
              setSetup({ ...setup, parts: setup.parts.map((one, k) => (k === index ? changed : one)) })
            }
          />
        ))}
        {setup.texts.map((field, index) => (
          <TextFields
            key={index}
            field={field}
            onChange={(changed) =>
              setSetup({ ...setup, texts: setup.texts.map((one, k) => (k === index ? changed : one)) })
            }
            onRemove={() => setSetup({ ...setup, texts: setup.texts.filter((_, k) => k !== index) })}
          />
        ))}
        <Button
          type="submit"
          look="primary"
          className="w-full"
          disabled={!mayEdit || reason !== undefined || !origins || save.isPending}
          aria-describedby="configurator-why"
        >
          {t('save')}
        </Button>
        <p id="configurator-why" role="status" className="text-center text-xs text-muted">
          {reason ?? (save.isSuccess ? t('saved') : t('saveHint'))}
        </p>
      </form>
      <Section title={t('preview')} lead={t('previewLead')}>
        {checked.success ? (
          <ShopperPreview
            key={JSON.stringify(checked.data)}
            configurator={configurator}
            setup={checked.data}
            name={name}
          />
        ) : (
          <p className="rounded-card bg-sunken p-5 text-sm text-muted">{t('incomplete')}</p>
        )}
      </Section>
    </div>
  );
}
