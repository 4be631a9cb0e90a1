'use client';

import type { BrandKitView } from '@escena/api/views/brand-kit-view';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ChevronLeft, Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { BrandKitEditor } from './brand-kit-editor.tsx';

/** The workspace's kits, and one of them on the table. */
export function BrandKits({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('ads');
  const trpc = useTRPC();
  const mayEdit = useMay('edit');
  const { data: kits } = useSuspenseQuery(trpc.brandKits.list.queryOptions());
  const [chosen, setChosen] = useState(kits[0]?.id);
  const kit = kits.find(({ id }) => id === chosen);
  return (
    <div className="mx-auto w-full max-w-5xl space-y-6">
      <Link
        href={`/projects/${projectId}/ads`}
        className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" /> {t('all')}
      </Link>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-display text-2xl text-ink">{t('kits')}</h2>
        {mayEdit ? (
          <Button onClick={() => setChosen(undefined)}>
            <Plus aria-hidden /> {t('newKit')}
          </Button>
        ) : null}
      </div>
      {kits.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {kits.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-pressed={one.id === chosen}
                onClick={() => setChosen(one.id)}
                className={cn(
                  'flex items-center gap-2 rounded-full border px-3 py-1.5 text-sm',
                  one.id === chosen ? 'border-accent text-ink' : 'border-line text-muted hover:text-ink',
                )}
              >
                <Swatches kit={one} /> {one.name}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <BrandKitEditor key={kit?.id ?? 'new'} projectId={projectId} kit={kit} onSaved={setChosen} />
    </div>
  );
}

function Swatches({ kit: { colors } }: { readonly kit: BrandKitView }) {
  return (
    <span aria-hidden className="flex overflow-hidden rounded-full border border-line">
      {[colors.primary, colors.accent, colors.paper, colors.ink].map((color, at) => (
        <span key={`${color} ${at}`} className="size-3.5" style={{ background: color }} />
      ))}
    </span>
  );
}
