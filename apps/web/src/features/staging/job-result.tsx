'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { StagingJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { Button } from '@escena/ui/button';
import { CompareSlider } from '@escena/ui/compare-slider';
import { cn } from '@escena/ui/cn';
import { Armchair, Dices } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { RefundButton } from '../refund/refund-button.tsx';
import { Frame } from '../project/frame.tsx';
import { ResultActions } from './result-actions.tsx';
import { ResultNumbers } from './result-numbers.tsx';

interface JobResultProps {
  readonly job: StagingJobView;
  readonly asset: AssetView;
  readonly onAgain: () => void;
  readonly onEdit: (output: OutputView) => void;
}

/** Finished pictures: compare with the photo, step through variations, take them, and read the numbers. */
export function JobResult({ job, asset, onAgain, onEdit }: JobResultProps) {
  const t = useTranslations('result');
  const [chosenId, setChosenId] = useState<string>();
  const output = job.outputs.find(({ id }) => id === chosenId) ?? job.outputs[0];
  if (!output) return null;
  return (
    <div className="space-y-5">
      <Frame width={output.width} height={output.height}>
        <CompareSlider
          key={output.id}
          before={fileUrl('display', asset.id)}
          after={fileUrl('result', output.id)}
          beforeLabel={t('before')}
          afterLabel={t('after')}
          label={t('slider')}
          valueText={(percent) => t('sliderValue', { percent })}
          width={output.width}
          height={output.height}
        />
      </Frame>
      {job.outputs.length > 1 ? (
        <ul className="flex justify-center gap-3 overflow-x-auto p-1">
          {job.outputs.map((variation) => (
            <li key={variation.id}>
              <button
                type="button"
                aria-pressed={variation.id === output.id}
                aria-label={t('variation', { number: variation.index + 1 })}
                onClick={() => setChosenId(variation.id)}
                className={cn(
                  'block h-16 w-24 overflow-hidden rounded-lg border border-line',
                  variation.id === output.id && 'border-accent ring-2 ring-accent',
                )}
              >
                <img src={fileUrl('result-thumb', variation.id)} alt="" className="size-full object-cover" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <ResultActions output={output}>
        <Button onClick={() => onEdit(output)}>
          <Armchair aria-hidden />
          {t('edit')}
        </Button>
        <Button onClick={onAgain}>
          <Dices aria-hidden />
          {t('again')}
        </Button>
      </ResultActions>
      {output.report ? (
        <ResultNumbers report={output.report} width={output.width} height={output.height} />
      ) : null}
      <RefundButton job={job} />
    </div>
  );
}
