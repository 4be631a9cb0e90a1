'use client';

import { Button } from '@escena/ui/button';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';

interface SecretViewProps {
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret, once: to be copied now or never. */
export function SecretView({ label, secret, onClose }: SecretViewProps) {
  const t = useTranslations('apiSettings');
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div className="space-y-4">
      <div className="space-y-1.5">
        <label htmlFor={id} className="block text-sm font-medium text-ink">
          {label}
        </label>
        <div className="flex gap-2">
          <input
            id={id}
            readOnly
            value={secret}
            onFocus={(event) => event.currentTarget.select()}
            className="h-10 min-w-0 flex-1 rounded-lg border border-line-strong/60 bg-sunken px-3 font-mono text-sm text-ink"
          />
          <Button size="icon" aria-label={t(copied ? 'copied' : 'copy')} onClick={() => void copy()}>
            {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          </Button>
        </div>
        <p role="status" className="text-xs text-muted">
          {t(copied ? 'copied' : 'onlyOnce')}
        </p>
      </div>
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
