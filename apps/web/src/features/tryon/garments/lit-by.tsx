'use client';

import { SelectField } from '@escena/ui/select-field';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/trpc.ts';

interface LitByProps {
  /** a checkpoint's name; undefined: the photo itself */
  readonly checkpoint: string | undefined;
  readonly onChange: (checkpoint: string | undefined) => void;
}

/** what a checkpoint must do to be shown garments once more */
const lights: readonly string[] = ['inpaint', 'try-on', 'dress'];
/** no checkpoint is called so */
const photo = '';

/** Where the garments' folds and light come from; nothing where only the photo can tell. */
export function LitBy({ checkpoint, onChange }: LitByProps) {
  const t = useTranslations('tryon');
  const trpc = useTRPC();
  const { data: installed = [] } = useQuery(trpc.checkpoints.installed.queryOptions());
  const usable = installed.filter(
    ({ usable: may, pipelines }) => may && pipelines.some((name) => lights.includes(name)),
  );
  if (usable.length === 0) return null;
  return (
    <div className="space-y-1.5">
      <SelectField
        label={t('litBy')}
        value={checkpoint ?? photo}
        options={[
          { value: photo, label: t('litByPhoto') },
          ...usable.map(({ name, title }) => ({ value: name, label: title })),
        ]}
        onChange={(name) => onChange(name === photo ? undefined : name)}
      />
      {checkpoint === undefined ? null : <p className="text-xs text-muted">{t('litByHint')}</p>}
    </div>
  );
}
