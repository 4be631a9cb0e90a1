'use client';

import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { Segmented } from '@escena/ui/segmented';
import { SelectField } from '@escena/ui/select-field';
import { useTranslations } from 'next-intl';
import type { StudioDraft } from './studio-draft.ts';

interface EnlargeFieldsProps {
  readonly draft: Pick<StudioDraft, 'upscale' | 'upscaler'>;
  /** of the sides */
  readonly factors: readonly ('1' | '2' | '4')[];
  /** checkpoints that enlarge */
  readonly upscalers: readonly CheckpointView[];
  readonly onChange: (part: Pick<StudioDraft, 'upscale' | 'upscaler'>) => void;
}

/** No checkpoint, but a filter. */
const lanczos = '';

/** How much larger, and by what. */
export function EnlargeFields({ draft, factors, upscalers, onChange }: EnlargeFieldsProps) {
  const t = useTranslations('create');
  const { upscale, upscaler } = draft;
  const value = factors.find((factor) => Number(factor) === upscale) ?? factors[0] ?? '2';
  return (
    <>
      <Segmented
        legend={t('upscale')}
        value={value}
        onChange={(factor) =>
          onChange({
            upscale: factor === '4' ? 4 : factor === '2' ? 2 : 1,
            upscaler: upscaler ?? upscalers[0]?.name,
          })
        }
        options={factors.map((factor) => ({ value: factor, label: t('times', { factor: Number(factor) }) }))}
      />
      {value !== '1' && upscalers.length > 0 ? (
        <SelectField
          label={t('upscaler')}
          value={upscaler ?? lanczos}
          onChange={(name) => onChange({ upscale, upscaler: name === lanczos ? undefined : name })}
          options={[
            { value: lanczos, label: t('lanczos') },
            ...upscalers.map(({ name, title }) => ({ value: name, label: title })),
          ]}
        />
      ) : null}
    </>
  );
}
