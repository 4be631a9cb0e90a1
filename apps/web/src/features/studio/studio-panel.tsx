'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { Button } from '@escena/ui/button';
import { Segmented } from '@escena/ui/segmented';
import { ChevronDown, Sparkles, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StepHeading } from '../project/step-heading.tsx';
import { AdvancedFields } from './advanced-fields.tsx';
import { CheckpointChoice } from './checkpoint-choice.tsx';
import { EnlargeFields } from './enlarge-fields.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { NumberSlider } from './number-slider.tsx';
import { PromptFields } from './prompt-fields.tsx';
import { PropertyFields } from './property-fields.tsx';
import { ShapeChoice } from './shape-choice.tsx';
import type { Size } from './shapes.ts';
import { usePromptCounter } from './use-prompt-counter.ts';
import { allows, canDo, type ModeKind, type StudioDraft } from './studio-draft.ts';

interface StudioPanelProps {
  readonly projectId: string;
  readonly draft: StudioDraft;
  readonly onChange: (part: Partial<StudioDraft>) => void;
  readonly checkpoints: readonly CheckpointView[];
  readonly checkpoint: CheckpointView;
  readonly upscalers: readonly CheckpointView[];
  readonly pictures: readonly AssetView[];
  readonly hasPhoto: boolean;
  /** of the photo on the table, once it has been read */
  readonly photoId: string | undefined;
  /** pixels that are drawn */
  readonly size: Size;
  readonly credits: number;
  readonly onSubmit: () => void;
  /** why the button cannot be pressed now; undefined when it can */
  readonly waitingFor: string | undefined;
}

const counts = ['1', '2', '4', '8', '16'] as const;
const kinds: readonly ModeKind[] = [
  'text-to-image',
  'image-to-image',
  'inpaint',
  'outpaint',
  'edit',
  'enlarge',
];

/** Step 2: a few words and the button are enough; everything else is one click deep. */
export function StudioPanel(props: StudioPanelProps) {
  const {
    projectId,
    draft,
    onChange,
    checkpoints,
    checkpoint,
    upscalers,
    pictures,
    hasPhoto,
    photoId,
    size,
    credits,
    onSubmit,
    waitingFor,
  } = props;
  const t = useTranslations('create');
  const tExplain = useTranslations('explain');
  const count = usePromptCounter(checkpoint.name);
  const images = String(draft.images);
  const enlarging = draft.kind === 'enlarge';
  const offered = counts.some((count) => count === images) ? counts : [...counts, images];
  return (
    <section aria-labelledby="step-create" className="space-y-6">
      <StepHeading id="step-create" number={2}>
        {t('title')}
      </StepHeading>
      {allows.property(draft) ? (
        <PropertyFields draft={draft} checkpoint={checkpoint} onChange={onChange} />
      ) : null}
      {enlarging ? null : <PromptFields draft={draft} count={count} photoId={photoId} onChange={onChange} />}
      <ModeChoice
        value={draft.kind}
        modes={kinds.filter((kind) => canDo(checkpoint, kind) || kind === draft.kind)}
        onChange={(kind) =>
          onChange({
            kind,
            shape: kind === 'image-to-image' || kind === 'edit' ? 'photo' : 'square',
            ...(kind === 'enlarge' && { upscale: draft.upscale === 1 ? 2 : draft.upscale, images: 1 }),
          })
        }
      />
      {draft.kind === 'image-to-image' ? (
        <NumberSlider
          label={t('strength')}
          hint={t('strengthHint')}
          value={draft.strength}
          min={0.05}
          max={1}
          step={0.05}
          text={t('percent', { fraction: draft.strength })}
          onChange={(strength) => onChange({ strength })}
        />
      ) : null}
      {draft.kind === 'inpaint' ? (
        <NumberSlider
          label={t('repaint')}
          hint={t('repaintHint')}
          value={draft.repaint}
          min={0.05}
          max={1}
          step={0.05}
          text={t('percent', { fraction: draft.repaint })}
          onChange={(repaint) => onChange({ repaint })}
        />
      ) : null}
      {enlarging ? (
        <>
          <p className="text-sm text-muted">{t('enlargeHint')}</p>
          <EnlargeFields draft={draft} factors={['2', '4']} upscalers={upscalers} onChange={onChange} />
        </>
      ) : (
        <>
          {checkpoint.size?.fixed ? null : (
            <ShapeChoice draft={draft} hasPhoto={hasPhoto} size={size} onChange={onChange} />
          )}
          <Segmented
            legend={t('images')}
            value={images}
            onChange={(count) => onChange({ images: Number(count) })}
            options={offered.map((count) => ({ value: count, label: count }))}
          />
          {draft.variation ? (
            <p className="flex items-center gap-2 rounded-xl bg-accent-soft px-3 py-2 text-sm text-ink">
              <span className="flex-1">{t('varying', { amount: draft.variation.amount })}</span>
              <Button
                size="icon-small"
                look="ghost"
                aria-label={t('stopVarying')}
                onClick={() => onChange({ variation: undefined })}
              >
                <X aria-hidden />
              </Button>
            </p>
          ) : null}
          <CheckpointChoice
            checkpoints={checkpoints}
            chosen={checkpoint}
            onChange={(name) => onChange({ checkpoint: name, steps: undefined, guidance: undefined })}
          />
          <details className="group">
            <summary className="flex w-fit list-none items-center gap-1.5 rounded text-sm text-muted hover:text-ink">
              <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
              {t('advanced')}
            </summary>
            <div className="pt-4">
              <AdvancedFields
                draft={draft}
                checkpoint={checkpoint}
                count={count}
                upscalers={upscalers}
                pictures={pictures}
                onChange={onChange}
              />
            </div>
          </details>
        </>
      )}
      <Link
        href={`/projects/${projectId}/how-it-works`}
        className="inline-block rounded text-sm text-muted underline underline-offset-2 hover:text-ink"
      >
        {tExplain('link')}
      </Link>
      {/* Always in reach: a few words and this are enough. */}
      <div className="sticky bottom-0 z-10 -mx-4 space-y-2 border-t border-line bg-canvas/95 px-4 py-4 backdrop-blur-sm">
        <Button
          look="primary"
          size="large"
          className="w-full"
          disabled={waitingFor !== undefined}
          aria-describedby="create-why"
          onClick={onSubmit}
        >
          <Sparkles aria-hidden />
          {enlarging ? t('enlargeNow', { credits }) : t('submit', { images: draft.images, credits })}
        </Button>
        <p id="create-why" className="text-center text-xs text-muted">
          {waitingFor ?? t('onlyOnSuccess')}
        </p>
      </div>
    </section>
  );
}
