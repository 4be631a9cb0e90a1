'use client';

import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { ChoiceList } from '@escena/ui/choice-list';
import { Segmented } from '@escena/ui/segmented';
import { Wand2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StepHeading } from '../project/step-heading.tsx';
import { EnhanceFields } from './enhance-fields.tsx';
import { firstWhere, type RetouchDraft } from './retouch-draft.ts';
import { SkyFields } from './sky-fields.tsx';
import { SurfaceFields } from './surface-fields.tsx';

interface RetouchPanelProps {
  readonly draft: RetouchDraft;
  readonly onChange: (draft: RetouchDraft) => void;
  readonly credits: number;
  readonly onSubmit: () => void;
  /** why the button cannot be pressed now; undefined when it can */
  readonly waitingFor: string | undefined;
}

const edits = ['declutter', 'floor', 'walls', 'enhance', 'sky'] as const;
const places = ['painted', 'found'] as const;

/** Step 2: what is to change and where, and the price on the button. */
export function RetouchPanel({ draft, onChange, credits, onSubmit, waitingFor }: RetouchPanelProps) {
  const t = useTranslations('retouch');
  const { edit, where } = draft;
  const part = partOf(draft);
  return (
    <section aria-labelledby="step-retouch" className="space-y-6">
      <StepHeading id="step-retouch" number={2}>
        {t('title')}
      </StepHeading>
      <ChoiceList
        legend={t('edit')}
        value={edit}
        onChange={(chosen) =>
          onChange({ ...draft, edit: chosen, where: firstWhere[chosen], color: undefined })
        }
        options={edits.map((value) => ({ value, label: t(`edits.${value}`) }))}
      />
      {part === 'surface' ? <SurfaceFields draft={draft} onChange={onChange} /> : null}
      {edit === 'sky' ? <SkyFields draft={draft} onChange={onChange} /> : null}
      {part ? (
        <Segmented
          legend={t('where')}
          legendHidden
          hint={t(`hints.${part}.${where}`)}
          value={where}
          onChange={(chosen) => onChange({ ...draft, where: chosen })}
          options={places.map((value) => ({ value, label: t(`places.${part}.${value}`) }))}
        />
      ) : (
        <EnhanceFields draft={draft} onChange={onChange} />
      )}
      {part === 'things' ? (
        <CheckField
          label={t('shade')}
          hint={t('shadeHint')}
          checked={draft.shade}
          onChange={(shade) => onChange({ ...draft, shade })}
        />
      ) : null}
      {part === 'surface' || edit === 'sky' ? (
        <p className="text-xs text-muted">{t(`forbidden.${edit === 'sky' ? 'sky' : 'surface'}`)}</p>
      ) : null}
      <div className="sticky bottom-0 -mx-4 space-y-2 border-t border-line bg-canvas/95 px-4 py-4 backdrop-blur-sm lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
        <Button
          look="primary"
          size="large"
          className="w-full"
          disabled={waitingFor !== undefined}
          aria-describedby="retouch-why"
          onClick={onSubmit}
        >
          <Wand2 aria-hidden />
          {t(`submit.${edit}`, { credits })}
        </Button>
        <p id="retouch-why" className="text-center text-xs text-muted">
          {waitingFor ?? t('onlyOnSuccess')}
        </p>
      </div>
    </section>
  );
}

/** What of the photo an edit is about; undefined: all of it. */
function partOf({ edit, sky }: RetouchDraft): 'things' | 'surface' | 'sky' | 'windows' | undefined {
  switch (edit) {
    case 'declutter':
      return 'things';
    case 'floor':
    case 'walls':
      return 'surface';
    case 'sky':
      return sky === 'dusk' ? 'windows' : 'sky';
    case 'enhance':
      return undefined;
  }
}
