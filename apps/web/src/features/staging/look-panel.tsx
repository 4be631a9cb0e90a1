'use client';

import { roomTypeNames, roomTypes, styleNames, styles } from '@escena/verticals/staging/options';
import { Button } from '@escena/ui/button';
import { ChoiceGrid } from '@escena/ui/choice-grid';
import { Segmented } from '@escena/ui/segmented';
import { TextField } from '@escena/ui/text-field';
import { ChevronDown, Sparkles } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ChoicePicture } from './pictures/choice-picture.tsx';
import { creditsOfDraft, type StagingDraft } from './staging-draft.ts';
import { StepHeading } from '../project/step-heading.tsx';

interface LookPanelProps {
  readonly draft: StagingDraft;
  /** how many photos are staged at once, each at the draft's price; absent: one */
  readonly photos?: number;
  readonly onChange: (draft: StagingDraft) => void;
  readonly onSubmit: () => void;
  /** why the button cannot be pressed now; undefined when it can */
  readonly waitingFor?: string;
}

const counts = ['1', '2', '3', '4'] as const;
const renderers = ['none', 'shipped'] as const;

/** Step 2: room and style as pictures, how many, and the price on the button. */
export function LookPanel({ draft, photos = 1, onChange, onSubmit, waitingFor }: LookPanelProps) {
  const t = useTranslations('look');
  const locale = useLocale();
  const change = (part: Partial<StagingDraft>) => onChange({ ...draft, ...part });
  return (
    <section aria-labelledby="step-look" className="space-y-6">
      <StepHeading id="step-look" number={2}>
        {t('title')}
      </StepHeading>
      <ChoiceGrid
        legend={t('room')}
        value={draft.room}
        onChange={(room) => change({ room })}
        choices={roomTypeNames.map((room) => ({
          value: room,
          label: roomTypes[room][locale],
          picture: <ChoicePicture kind="rooms" name={room} />,
        }))}
      />
      <ChoiceGrid
        legend={t('style')}
        value={draft.style}
        onChange={(style) => change({ style })}
        className="grid-cols-3"
        choices={styleNames.map((style) => ({
          value: style,
          label: styles[style][locale],
          picture: <ChoicePicture kind="styles" name={style} />,
        }))}
      />
      <Segmented
        legend={t('variations')}
        value={counts[draft.variations - 1] ?? '1'}
        onChange={(count) => change({ variations: Number(count) })}
        options={counts.map((count) => ({ value: count, label: count }))}
      />
      <details className="group">
        <summary className="flex w-fit list-none items-center gap-1.5 rounded text-sm text-muted hover:text-ink">
          <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
          {t('advanced')}
        </summary>
        <div className="space-y-5 pt-4">
          <Segmented
            legend={t('renderer')}
            hint={t(`rendererHint.${draft.renderer}`)}
            value={draft.renderer}
            onChange={(renderer) => change({ renderer })}
            options={renderers.map((renderer) => ({ value: renderer, label: t(`rendererName.${renderer}`) }))}
          />
          <TextField
            label={t('seed')}
            hint={t('seedHint')}
            placeholder={t('seedPlaceholder')}
            inputMode="numeric"
            maxLength={10}
            value={draft.seed}
            onChange={(event) => change({ seed: event.currentTarget.value.replaceAll(/\D/g, '') })}
          />
        </div>
      </details>
      <div className="sticky bottom-0 -mx-4 space-y-2 border-t border-line bg-canvas/95 px-4 py-4 backdrop-blur-sm lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
        <Button
          look="primary"
          size="large"
          className="w-full"
          disabled={waitingFor !== undefined}
          aria-describedby="stage-why"
          onClick={onSubmit}
        >
          <Sparkles aria-hidden />
          {t('submit', { credits: photos * creditsOfDraft(draft) })}
        </Button>
        <p id="stage-why" className="text-center text-xs text-muted">
          {waitingFor ?? t('onlyOnSuccess')}
        </p>
      </div>
    </section>
  );
}
