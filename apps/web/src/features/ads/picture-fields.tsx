'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { adBackground } from '@escena/verticals/ads/background';
import { setNames } from '@escena/verticals/product/scene';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import type { PictureDraft } from './campaign-draft.ts';
import { FocusPoint } from './focus-point.tsx';

interface PictureFieldsProps {
  readonly photo: AssetView;
  readonly picture: PictureDraft;
  readonly onChange: (picture: PictureDraft) => void;
}

/** How one of the campaign's photos is shown where it has another shape: what no crop loses, or what surrounds it instead. */
export function PictureFields({ photo, picture, onChange }: PictureFieldsProps) {
  const t = useTranslations('ads');
  const tSet = useTranslations('product.sets');
  const trpc = useTRPC();
  const { data: installed = [] } = useQuery(trpc.checkpoints.installed.queryOptions());
  const painters = installed.filter(({ usable, pipelines }) => usable && pipelines.includes('inpaint'));
  const { focus = [0.5, 0.5], background } = picture;
  const chosen = background?.kind === 'set' ? background.set : (background?.kind ?? '');
  const choose = (name: string) => {
    const [painter] = painters;
    const asked =
      name === 'outpaint' ? { kind: 'outpaint', checkpoint: painter?.name } : { kind: 'set', set: name };
    onChange({ ...picture, background: name === '' ? undefined : adBackground.parse(asked) });
  };
  return (
    <fieldset className="space-y-3 rounded-card border border-line bg-surface p-4">
      <legend className="sr-only">{photo.name}</legend>
      <FocusPoint
        src={fileUrl('display', photo.id)}
        name={photo.name}
        focus={focus}
        onChange={(changed) => onChange({ ...picture, focus: changed })}
      />
      <SelectField
        label={t('background')}
        value={chosen}
        onChange={choose}
        options={[
          { value: '', label: t('cropped') },
          ...setNames.map((name) => ({ value: name, label: t('inSet', { set: tSet(name) }) })),
          ...(painters.length > 0 ? [{ value: 'outpaint', label: t('paintedOn') }] : []),
        ]}
      />
      {background ? <p className="text-xs text-muted">{t(`backgroundHint.${background.kind}`)}</p> : null}
      {background?.kind === 'outpaint' ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label={t('checkpoint')}
            value={background.checkpoint}
            onChange={(checkpoint) => onChange({ ...picture, background: { ...background, checkpoint } })}
            options={painters.map(({ name, title }) => ({ value: name, label: title }))}
          />
          <TextField
            label={t('surroundings')}
            maxLength={500}
            value={background.prompt}
            onChange={({ currentTarget }) =>
              onChange({ ...picture, background: { ...background, prompt: currentTarget.value } })
            }
          />
        </div>
      ) : null}
    </fieldset>
  );
}
