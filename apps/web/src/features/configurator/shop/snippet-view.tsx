'use client';

import { Button } from '@escena/ui/button';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** What goes into the shop's page, to be copied. */
export function SnippetView({ snippet }: { readonly snippet: string }) {
  const t = useTranslations('configurators');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(snippet);
    setCopied(true);
  };
  return (
    <div className="space-y-3">
      <textarea
        readOnly
        rows={9}
        aria-label={t('snippet')}
        value={snippet}
        onFocus={(event) => event.currentTarget.select()}
        className="w-full rounded-lg border border-line-strong/60 bg-sunken px-3 py-2 font-mono text-xs text-ink"
      />
      <div className="flex items-center gap-3">
        <Button size="small" onClick={() => void copy()}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {t('copy')}
        </Button>
        <p role="status" className="text-xs text-muted">
          {copied ? t('copied') : null}
        </p>
      </div>
    </div>
  );
}
