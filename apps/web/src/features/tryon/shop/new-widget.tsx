'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { type AccessoryKind, accessoryKinds } from '@escena/verticals/tryon/accessory';
import { type GarmentKind, garmentKinds } from '@escena/verticals/tryon/garment-landmarks';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { setupOf } from './setup-of.ts';
import { type Shade, ShadesField } from './shades-field.tsx';

interface Offered {
  readonly picture: AssetView;
  readonly kind: GarmentKind | AccessoryKind;
}

/** Garments and accessories among the project's pictures, and shades of make-up, become a try-on for shoppers. */
export function NewWidget({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('tryonShop');
  const tKinds = useTranslations('tryon');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const { data: pictures = [] } = useQuery(trpc.assets.list.queryOptions({ projectId }));
  const [name, setName] = useState('');
  const [offered, setOffered] = useState<readonly Offered[]>([]);
  const [shades, setShades] = useState<readonly Shade[]>([]);
  const create = useMutation(
    trpc.tryonWidgets.create.mutationOptions({
      onError,
      onSuccess: () => {
        setName('');
        setOffered([]);
        setShades([]);
        return queryClient.invalidateQueries({ queryKey: trpc.tryonWidgets.list.queryKey() });
      },
    }),
  );
  const ready = pictures.filter(({ status }) => status === 'ready');
  const isOffered = (id: string) => offered.some(({ picture }) => picture.id === id);
  const toggle = (picture: AssetView) =>
    setOffered(
      isOffered(picture.id)
        ? offered.filter((one) => one.picture.id !== picture.id)
        : [...offered, { picture, kind: 'top' }],
    );
  const setup = setupOf(offered, shades);
  const kinds = [
    ...garmentKinds.map((value) => ({ value, label: tKinds(`kinds.${value}`) })),
    ...accessoryKinds.map((value) => ({ value, label: tKinds(`accessory.${value}`) })),
  ];
  return (
    <form
      aria-labelledby="new-widget"
      className="space-y-4 rounded-card border border-dashed border-line-strong/60 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ projectId, name: name.trim(), setup });
      }}
    >
      <h3 id="new-widget" className="font-display text-lg text-ink">
        {t('new')}
      </h3>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        required
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className="space-y-2">
        <legend className="text-sm font-medium text-ink">{t('offer')}</legend>
        {ready.length === 0 ? <p className="text-sm text-muted">{t('nothingToOffer')}</p> : null}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3">
          {ready.map((picture) => (
            <li key={picture.id} className="space-y-1.5">
              <label className="block cursor-pointer rounded-xl has-focus-visible:outline-2">
                <span className="relative block aspect-square overflow-hidden rounded-xl border border-line bg-sunken has-checked:border-accent">
                  <img
                    src={fileUrl('thumb', picture.id)}
                    alt=""
                    loading="lazy"
                    className="size-full object-cover"
                  />
                  <input
                    type="checkbox"
                    aria-label={picture.name}
                    checked={isOffered(picture.id)}
                    onChange={() => toggle(picture)}
                    className="absolute top-2 left-2 size-5 accent-accent"
                  />
                </span>
                <span aria-hidden className="mt-1.5 block truncate text-xs text-muted">
                  {picture.name}
                </span>
              </label>
              {offered
                .filter((one) => one.picture.id === picture.id)
                .map((one) => (
                  <SelectField
                    key={one.picture.id}
                    label={tKinds('kindOf', { name: picture.name })}
                    labelHidden
                    value={one.kind}
                    options={kinds}
                    onChange={(kind) =>
                      setOffered(offered.map((other) => (other === one ? { ...one, kind } : other)))
                    }
                  />
                ))}
            </li>
          ))}
        </ul>
      </fieldset>
      <ShadesField shades={shades} onChange={setShades} />
      <Button
        type="submit"
        look="primary"
        disabled={
          offered.length + shades.length === 0 ||
          name.trim() === '' ||
          shades.some((shade) => shade.name.trim() === '') ||
          create.isPending
        }
      >
        {t('create')}
      </Button>
    </form>
  );
}
