'use client';

import { Button } from '@escena/ui/button';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';

const files = ['pictures.zip', 'report.csv', 'shopify.csv'] as const;
const words = { 'pictures.zip': 'zip', 'report.csv': 'report', 'shopify.csv': 'shopify' } as const;

/** The pictures under their names, and tables that say what each shows. */
export function FeedDownloads({ feedId }: { readonly feedId: string }) {
  const t = useTranslations('feeds');
  return (
    <div className="space-y-1.5">
      <div className="flex flex-wrap gap-2">
        {files.map((file) => (
          <Button key={file} asChild look={file === 'pictures.zip' ? 'primary' : 'secondary'}>
            <a href={`/api/feeds/${feedId}/${file}`} download>
              <Download aria-hidden /> {t(`downloads.${words[file]}`)}
            </a>
          </Button>
        ))}
      </div>
      <p className="text-xs text-muted">{t('downloads.hint')}</p>
    </div>
  );
}
