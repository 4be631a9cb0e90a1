'use client';

import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { Button } from '@escena/ui/button';
import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CheckpointChoice } from '../studio/checkpoint-choice.tsx';
import { NumberSlider } from '../studio/number-slider.tsx';

export interface ExplainDraft {
  /** absent: the first that can be used */
  readonly checkpoint?: string;
  readonly steps: number;
  /** 0…1: how far into noise before the way back */
  readonly strength: number;
}

interface ExplainPanelProps {
  readonly photo: { readonly source: string; readonly name: string };
  readonly draft: ExplainDraft;
  readonly onChange: (part: Partial<ExplainDraft>) => void;
  readonly checkpoints: readonly CheckpointView[];
  readonly checkpoint: CheckpointView;
  readonly credits: number;
  /** why the button cannot be pressed now */
  readonly waitingFor: string | undefined;
  readonly onSubmit: () => void;
}

/** Whose photo, which checkpoint, how many steps, how much noise. */
export function ExplainPanel(props: ExplainPanelProps) {
  const { photo, draft, onChange, checkpoints, checkpoint, credits, waitingFor, onSubmit } = props;
  const t = useTranslations('explain');
  return (
    <section
      aria-label={t('choose')}
      className="grid gap-6 rounded-card border border-line bg-surface p-5 sm:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <img
        src={photo.source}
        alt={photo.name}
        className="aspect-square w-full rounded-xl bg-sunken object-cover"
      />
      <div className="space-y-4">
        <CheckpointChoice
          checkpoints={checkpoints}
          chosen={checkpoint}
          onChange={(name) => onChange({ checkpoint: name })}
        />
        <NumberSlider
          label={t('steps')}
          hint={t('stepsHint')}
          value={draft.steps}
          min={4}
          max={50}
          step={1}
          text={String(draft.steps)}
          onChange={(steps) => onChange({ steps })}
        />
        <NumberSlider
          label={t('strength')}
          hint={t('strengthHint')}
          value={draft.strength}
          min={0.2}
          max={1}
          step={0.05}
          text={t('percent', { fraction: draft.strength })}
          onChange={(strength) => onChange({ strength })}
        />
        <Button look="primary" disabled={waitingFor !== undefined} title={waitingFor} onClick={onSubmit}>
          <Play aria-hidden />
          {t('submit', { credits })}
        </Button>
        {waitingFor ? <p className="text-xs text-muted">{waitingFor}</p> : null}
      </div>
    </section>
  );
}
