'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { maxNegativePromptLength } from '@escena/verticals/studio/contract';
import type { PromptCounter } from '@escena/verticals/studio/prompt-counter';
import { type SchedulerName, schedulerNames, schedulers } from '@escena/verticals/studio/schedulers';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Segmented } from '@escena/ui/segmented';
import { SelectField } from '@escena/ui/select-field';
import { TextArea } from '@escena/ui/text-area';
import { TextField } from '@escena/ui/text-field';
import { Dices, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ControlFields } from './control-fields.tsx';
import { EnlargeFields } from './enlarge-fields.tsx';
import { NumberSlider } from './number-slider.tsx';
import { PromptCountLine } from './prompt-count-line.tsx';
import { allows, randomSeed, stepsOf, type StudioDraft } from './studio-draft.ts';

interface AdvancedFieldsProps {
  readonly draft: StudioDraft;
  readonly checkpoint: CheckpointView;
  /** counts as the checkpoint reads */
  readonly count: PromptCounter | undefined;
  /** checkpoints that enlarge */
  readonly upscalers: readonly CheckpointView[];
  /** what a picture may be told to follow */
  readonly pictures: readonly AssetView[];
  readonly onChange: (part: Partial<StudioDraft>) => void;
}

const tilings = ['none', 'both', 'x', 'y'] as const;
/** Where a checkpoint does not say: what most of its kind are drawn with. */
const usualGuidance = 7.5;

/** Everything that a first picture does without. */
export function AdvancedFields(props: AdvancedFieldsProps) {
  const { draft, checkpoint, count, upscalers, pictures, onChange } = props;
  const t = useTranslations('create');
  const locale = useLocale();
  const steps = stepsOf(draft, checkpoint);
  const guidance = draft.guidance ?? checkpoint.defaults.guidance ?? usualGuidance;
  return (
    <div className="space-y-5">
      <TextArea
        label={t('negative')}
        hint={t('negativeHint')}
        rows={2}
        maxLength={maxNegativePromptLength}
        value={draft.negativePrompt}
        onChange={(event) => onChange({ negativePrompt: event.currentTarget.value })}
      />
      <PromptCountLine text={draft.negativePrompt} count={count} />
      <NumberSlider
        label={t('steps')}
        value={steps}
        min={1}
        max={Math.max(60, steps)}
        step={1}
        text={String(steps)}
        onChange={(value) => onChange({ steps: value })}
      />
      <NumberSlider
        label={t('guidance')}
        hint={t('guidanceHint')}
        value={guidance}
        min={0}
        max={Math.max(20, guidance)}
        step={0.5}
        text={guidance.toLocaleString(locale)}
        onChange={(value) => onChange({ guidance: value })}
      />
      <SelectField
        label={t('scheduler')}
        value={draft.scheduler}
        onChange={(scheduler) => onChange({ scheduler })}
        options={schedulerNames.map((value) => ({
          value,
          label:
            value === 'default'
              ? t('schedulerDefault')
              : schedulers[value satisfies SchedulerName].label[locale],
        }))}
      />
      <div className="flex items-end gap-2">
        <TextField
          label={t('seed')}
          placeholder={t('seedPlaceholder')}
          inputMode="numeric"
          maxLength={10}
          className="flex-1"
          value={draft.seed}
          onChange={(event) => onChange({ seed: event.currentTarget.value.replaceAll(/\D/g, '') })}
        />
        <Button
          size="icon"
          aria-label={t('seedDice')}
          onClick={() => onChange({ seed: String(randomSeed()) })}
        >
          <Dices aria-hidden />
        </Button>
        <Button
          size="icon"
          look="ghost"
          aria-label={t('seedFree')}
          disabled={draft.seed === ''}
          onClick={() => onChange({ seed: '' })}
        >
          <X aria-hidden />
        </Button>
      </div>
      {allows.controls(draft) && checkpoint.controls > 0 ? (
        <ControlFields
          controls={draft.controls}
          most={checkpoint.controls}
          pictures={pictures}
          onChange={(controls) => onChange({ controls })}
        />
      ) : null}
      {allows.wholePicture(draft) ? (
        <>
          <Segmented
            legend={t('tileable')}
            value={draft.tileable}
            onChange={(tileable) => onChange({ tileable })}
            options={tilings.map((value) => ({ value, label: t(`tilings.${value}`) }))}
          />
          <EnlargeFields draft={draft} factors={['1', '2', '4']} upscalers={upscalers} onChange={onChange} />
          <CheckField
            label={t('transparent')}
            hint={t('transparentHint')}
            checked={draft.transparent}
            onChange={(transparent) => onChange({ transparent })}
          />
        </>
      ) : null}
    </div>
  );
}
