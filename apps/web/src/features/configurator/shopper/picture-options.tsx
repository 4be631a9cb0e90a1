'use client';

import { type SerializedAppError, toAppError } from '@escena/core/app-error';
import { finishesOf } from '@escena/verticals/product/configurator/choices';
import type { PictureKind, TextField as Field } from '@escena/verticals/product/configurator/setup';
import { Button } from '@escena/ui/button';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import type { PictureDraft } from './choices-draft.ts';
import { FinishField } from './finish-field.tsx';
import { RefusedChoice } from './refused-choice.tsx';
import { sendUpload } from './send-upload.ts';

interface PictureOptionsProps {
  readonly field: Field;
  readonly kind: PictureKind;
  readonly draft: PictureDraft | undefined;
  /** where files go; absent where nobody may send one */
  readonly uploads: string | undefined;
  /** undefined: taken off */
  readonly onChange: (draft: PictureDraft | undefined) => void;
}

const accepted: Readonly<Record<PictureKind, string>> = {
  logo: 'image/svg+xml,image/png,image/jpeg,image/webp',
  photo: 'image/png,image/jpeg,image/webp',
};

type Step = 'sending' | 'checking';

/** A logo or photo of the shopper's own: chosen, sent, looked at, on the product. */
export function PictureOptions({ field, kind, draft, uploads, onChange }: PictureOptionsProps) {
  const t = useTranslations('embed');
  const id = useId();
  const { name, maxMegabytes } = field;
  const [step, setStep] = useState<Step>();
  const [file, setFile] = useState<string>();
  const [error, setError] = useState<SerializedAppError>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  // While a file is on its way colours and words may be chosen: it joins what is chosen then.
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);

  async function bring(chosen: File, to: string): Promise<void> {
    current.current?.abort();
    const { signal } = (current.current = new AbortController());
    setFile(chosen.name);
    setError(undefined);
    setStep('sending');
    try {
      const upload = await sendUpload({
        uploads: to,
        place: name,
        kind,
        file: chosen,
        maxMegabytes,
        onSent: () => setStep('checking'),
        signal,
      });
      const [finish] = finishesOf(field, kind);
      if (finish && !signal.aborted) latest.current({ kind, upload, finish });
    } catch (thrown) {
      if (!signal.aborted) setError(toAppError(thrown).toJSON());
    } finally {
      if (!signal.aborted) setStep(undefined);
    }
  }

  const said = file ?? t('yourFile');
  const state = step ? t(step, { file: said }) : draft && !error ? t('chosen', { file: said }) : null;
  return (
    <div className="space-y-3">
      <div className="space-y-1.5">
        <label htmlFor={id} className="block text-sm font-medium text-ink">
          {t(`choose.${kind}`, { name })}
        </label>
        <input
          id={id}
          type="file"
          accept={accepted[kind]}
          disabled={uploads === undefined || step !== undefined}
          aria-describedby={`${id}-what ${id}-terms`}
          className="block w-full text-sm text-muted file:mr-3 file:h-9 file:rounded-full file:border-0 file:bg-sunken file:px-4 file:text-ink"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen && uploads !== undefined) void bring(chosen, uploads);
          }}
        />
        <p id={`${id}-what`} className="text-xs text-muted">
          {uploads === undefined ? t('noUpload') : t(`fileKinds.${kind}`, { limit: maxMegabytes })}
        </p>
      </div>
      {error ? <RefusedChoice error={error} /> : null}
      <div className="flex min-h-8 items-center justify-between gap-3">
        <p role="status" className="min-w-0 text-sm break-words text-muted">
          {state}
        </p>
        {draft ? (
          <Button size="small" look="ghost" onClick={() => onChange(undefined)}>
            <X aria-hidden />
            {t('removePicture')}
          </Button>
        ) : null}
      </div>
      {draft ? (
        <FinishField
          name={name}
          finishes={finishesOf(field, kind)}
          chosen={draft.finish}
          onChange={(finish) => onChange({ ...draft, finish })}
        />
      ) : null}
      <p id={`${id}-terms`} className="text-xs text-pretty text-muted">
        {t('consent')} {t('keeping')}
      </p>
    </div>
  );
}
