'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { StudioJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { CompareSlider } from '@escena/ui/compare-slider';
import { cn } from '@escena/ui/cn';
import { Columns2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { RefundButton } from '../refund/refund-button.tsx';
import { Frame } from '../project/frame.tsx';
import { checkerboard } from '../product/scene-background.ts';
import { StudioActions, type StudioActionsProps } from './studio-actions.tsx';
import { StudioNumbers } from './studio-numbers.tsx';

export interface StudioResultProps extends Omit<StudioActionsProps, 'job' | 'output'> {
  readonly job: StudioJobView;
  /** the one that the run looked at; undefined: none, or it is gone */
  readonly photo: AssetView | undefined;
}

/** Whether a picture lies over the photo that it was made from: painted in it, or a property drawn over its source. */
function isOf(photo: AssetView, { hasMask, width, height }: OutputView, { input }: StudioJobView): boolean {
  if (photo.width === null || photo.height === null) return false;
  if (hasMask) return width === photo.width && height === photo.height;
  const shape = (width / height) * (photo.height / photo.width);
  // Sides that are drawn are multiples of a cell.
  return input.property !== undefined && Math.abs(shape - 1) < 0.02;
}

/** The finished pictures: all small, one large; two of them side by side; a texture laid out; and what can be done with each. */
export function StudioResult({ job, photo, ...actions }: StudioResultProps) {
  const t = useTranslations('create');
  const tResult = useTranslations('result');
  const [chosenId, setChosenId] = useState<string>();
  const [besideId, setBesideId] = useState<string>();
  const [laidOut, setLaidOut] = useState(job.input.tileable !== 'none');
  const output = job.outputs.find(({ id }) => id === chosenId) ?? job.outputs[0];
  if (!output) return null;
  const beside = job.outputs.find(({ id }) => id === besideId && id !== output.id);
  const nameOf = ({ index }: OutputView) => t('picture', { number: index + 1 });
  const compared = beside
    ? { before: fileUrl('result', beside.id), beforeLabel: nameOf(beside), afterLabel: nameOf(output) }
    : photo && isOf(photo, output, job)
      ? { before: fileUrl('display', photo.id), beforeLabel: tResult('before'), afterLabel: tResult('after') }
      : undefined;
  return (
    <div className="space-y-5">
      <Frame width={output.width} height={output.height}>
        {compared ? (
          <CompareSlider
            key={`${output.id}-${beside?.id}`}
            {...compared}
            after={fileUrl('result', output.id)}
            label={tResult('slider')}
            valueText={(percent) => t('sliderValue', { percent, name: compared.beforeLabel })}
            width={output.width}
            height={output.height}
          />
        ) : laidOut && job.input.tileable !== 'none' ? (
          <div
            role="img"
            aria-label={t('laidOut')}
            className="size-full"
            style={{
              backgroundImage: `url("${fileUrl('result', output.id)}")`,
              backgroundSize: `${job.input.tileable === 'y' ? 100 : 100 / 3}% ${job.input.tileable === 'x' ? 100 : 100 / 3}%`,
            }}
          />
        ) : (
          <div className="size-full" style={job.input.transparent ? checkerboard : undefined}>
            <img
              src={fileUrl('result', output.id)}
              alt={job.input.prompt || nameOf(output)}
              className="size-full object-contain"
            />
          </div>
        )}
      </Frame>
      {job.input.tileable === 'none' ? null : (
        <p className="flex justify-center">
          <button
            type="button"
            aria-pressed={laidOut}
            onClick={() => setLaidOut(!laidOut)}
            className="h-8 rounded-full border border-line px-3 text-sm text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft"
          >
            {t('layOut')}
          </button>
        </p>
      )}
      {job.outputs.length > 1 ? (
        <ul className="mx-auto flex max-w-3xl flex-wrap justify-center gap-2.5 p-1">
          {job.outputs.map((one) => (
            <li key={one.id} className="relative">
              <button
                type="button"
                aria-pressed={one.id === output.id}
                aria-label={nameOf(one)}
                onClick={() => setChosenId(one.id)}
                className={cn(
                  'block size-20 overflow-hidden rounded-lg border border-line sm:size-24',
                  one.id === output.id && 'border-accent ring-2 ring-accent',
                )}
              >
                <img src={fileUrl('result-thumb', one.id)} alt="" className="size-full object-cover" />
              </button>
              {one.id === output.id ? null : (
                <button
                  type="button"
                  aria-pressed={one.id === beside?.id}
                  aria-label={t('compareWith', { number: one.index + 1 })}
                  title={t('compareWith', { number: one.index + 1 })}
                  onClick={() => setBesideId(one.id === beside?.id ? undefined : one.id)}
                  className="absolute right-1 bottom-1 grid size-6 place-items-center rounded-full bg-black/60 text-white hover:bg-black/80 aria-pressed:bg-accent aria-pressed:text-on-accent"
                >
                  <Columns2 aria-hidden className="size-3.5" />
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <StudioActions {...actions} job={job} output={output} />
      <StudioNumbers job={job} output={output} />
      <RefundButton job={job} />
    </div>
  );
}
