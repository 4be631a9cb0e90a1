'use client';

import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Segmented } from '@escena/ui/segmented';
import { Eraser } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StepHeading } from '../project/step-heading.tsx';
import type { RetouchDraft } from './retouch-draft.ts';

interface RetouchPanelProps {
  readonly draft: RetouchDraft;
  readonly onChange: (draft: RetouchDraft) => void;
  readonly credits: number;
  readonly onSubmit: () => void;
  /** why the button cannot be pressed now; undefined when it can */
  readonly waitingFor: string | undefined;
}

const removals = ['painted', 'standing'] as const;

/** Step 2: what is to go, and the price on the button. */
export function RetouchPanel({ draft, onChange, credits, onSubmit, waitingFor }: RetouchPanelProps) {
  const t = useTranslations('retouch');
  return (
    <section aria-labelledby="step-retouch" className="space-y-6">
      <StepHeading id="step-retouch" number={2}>
        {t('title')}
      </StepHeading>
      <Segmented
        legend={t('what')}
        legendHidden
        hint={t(`${draft.remove}Hint`)}
        value={draft.remove}
        onChange={(remove) => onChange({ ...draft, remove })}
        options={removals.map((value) => ({ value, label: t(value) }))}
      />
      <CheckField
        label={t('shade')}
        hint={t('shadeHint')}
        checked={draft.shade}
        onChange={(shade) => onChange({ ...draft, shade })}
      />
      <div className="sticky bottom-0 -mx-4 space-y-2 border-t border-line bg-canvas/95 px-4 py-4 backdrop-blur-sm lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
        <Button
          look="primary"
          size="large"
          className="w-full"
          disabled={waitingFor !== undefined}
          aria-describedby="retouch-why"
          onClick={onSubmit}
        >
          <Eraser aria-hidden />
          {t('submit', { credits })}
        </Button>
        <p id="retouch-why" className="text-center text-xs text-muted">
          {waitingFor ?? t('onlyOnSuccess')}
        </p>
      </div>
    </section>
  );
}
