'use client';

import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { SelectField } from '@escena/ui/select-field';
import { useTranslations } from 'next-intl';

interface CheckpointChoiceProps {
  readonly checkpoints: readonly CheckpointView[];
  readonly chosen: CheckpointView;
  readonly onChange: (name: string) => void;
}

/** Which checkpoint draws, under which licence, and what is to be expected of it. */
export function CheckpointChoice({ checkpoints, chosen, onChange }: CheckpointChoiceProps) {
  const t = useTranslations('create');
  const { licence, paidUse, size, seconds } = chosen;
  return (
    <div className="space-y-1.5">
      <SelectField
        label={t('checkpoint')}
        value={chosen.name}
        onChange={onChange}
        options={checkpoints.map(({ name, title }) => ({ value: name, label: title }))}
      />
      <p className="text-xs text-muted">
        <a href={licence.url} target="_blank" rel="noreferrer" className="underline underline-offset-2">
          {licence.id}
        </a>
        {' · '}
        {paidUse ? t('paidUse') : t('noPaidUse')}
        {size ? ` · ${size.width} × ${size.height}` : null}
        {seconds.atNative === null ? null : ` · ${t('seconds', { seconds: Math.ceil(seconds.atNative) })}`}
      </p>
      {licence.terms ? <p className="text-xs text-muted">{licence.terms}</p> : null}
    </div>
  );
}
