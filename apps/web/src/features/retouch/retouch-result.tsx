'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { RetouchJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { Button } from '@escena/ui/button';
import { CompareSlider } from '@escena/ui/compare-slider';
import { Dices, Paintbrush } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../project/frame.tsx';
import { RefundButton } from '../refund/refund-button.tsx';
import { ResultActions } from '../staging/result-actions.tsx';
import { ResultNumbers } from '../staging/result-numbers.tsx';

export interface RetouchResultProps {
  readonly job: RetouchJobView;
  readonly asset: AssetView;
  readonly onAgain: (job: RetouchJobView) => void;
  /** what was changed, to paint on from */
  readonly onCorrect: (output: OutputView) => void;
}

/** The retouched room beside the photo: compare, take it, correct its mask, and read the numbers. */
export function RetouchResult({ job, asset, onAgain, onCorrect }: RetouchResultProps) {
  const t = useTranslations('retouch');
  const tResult = useTranslations('result');
  const [output] = job.outputs;
  if (!output) return null;
  return (
    <div className="space-y-5">
      <Frame width={output.width} height={output.height}>
        <CompareSlider
          key={output.id}
          before={fileUrl('display', asset.id)}
          after={fileUrl('result', output.id)}
          beforeLabel={tResult('before')}
          afterLabel={tResult('after')}
          label={tResult('slider')}
          valueText={(percent) => tResult('sliderValue', { percent })}
          width={output.width}
          height={output.height}
        />
      </Frame>
      <ResultActions output={output}>
        {isPart(output) ? (
          <Button onClick={() => onCorrect(output)}>
            <Paintbrush aria-hidden />
            {t('correct')}
          </Button>
        ) : null}
        {job.input.edit.kind === 'enhance' ? null : (
          <Button onClick={() => onAgain(job)}>
            <Dices aria-hidden />
            {t('another')}
          </Button>
        )}
      </ResultActions>
      {output.report ? (
        <ResultNumbers report={output.report} width={output.width} height={output.height} />
      ) : null}
      <RefundButton job={job} />
    </div>
  );
}

/** Whether only a part of the photo was changed, so that its mask can be painted on. */
function isPart({ report }: OutputView): boolean {
  return typeof report?.changedFraction === 'number' && report.changedFraction < 1;
}
