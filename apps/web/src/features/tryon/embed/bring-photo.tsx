'use client';

import { consentTexts } from '@escena/core/consent';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Camera, ImagePlus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';

interface BringPhotoProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif';

/** The shopper agrees, then brings a photo of themselves or takes one: in this order, or nothing is sent. */
export function BringPhoto({ busy, onFile }: BringPhotoProps) {
  const t = useTranslations('tryonShop');
  const locale = useLocale();
  const [agreed, setAgreed] = useState(false);
  const chosen = useRef<HTMLInputElement>(null);
  const taken = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    input.value = '';
  };
  return (
    <div className="space-y-4 rounded-2xl border border-line bg-surface p-5">
      <p className="text-sm text-ink">{consentTexts['try-on'].text[locale]}</p>
      <CheckField
        label={t('agree')}
        hint={t('afterADay')}
        checked={agreed}
        onChange={setAgreed}
        disabled={busy}
      />
      <input
        ref={chosen}
        type="file"
        accept={accepted}
        aria-label={t('bring')}
        disabled={!agreed}
        className="hidden"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={taken}
        type="file"
        accept="image/*"
        capture="user"
        aria-label={t('take')}
        disabled={!agreed}
        className="hidden"
        onChange={(event) => take(event.currentTarget)}
      />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={!agreed || busy} onClick={() => chosen.current?.click()}>
          <ImagePlus aria-hidden />
          {t('bring')}
        </Button>
        <Button disabled={!agreed || busy} onClick={() => taken.current?.click()}>
          <Camera aria-hidden />
          {t('take')}
        </Button>
      </div>
    </div>
  );
}
