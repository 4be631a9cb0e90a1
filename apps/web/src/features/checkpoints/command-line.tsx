'use client';

import { Button } from '@escena/ui/button';
import { useToast } from '@escena/ui/toasts';
import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** A command to be typed elsewhere, and the way to take it along. */
export function CommandLine({ command }: { readonly command: string }) {
  const t = useTranslations('checkpoints');
  const toast = useToast();
  const copy = (): void => {
    void navigator.clipboard.writeText(command).then(() => toast({ title: t('copied') }));
  };
  return (
    <div className="flex items-start gap-2 rounded-lg bg-sunken py-2 pr-2 pl-4">
      <code className="min-w-0 flex-1 py-1 font-mono text-xs break-words whitespace-pre-wrap text-ink">
        {command}
      </code>
      <Button look="ghost" size="icon-small" aria-label={t('copyCommand')} onClick={copy}>
        <Copy aria-hidden />
      </Button>
    </div>
  );
}
