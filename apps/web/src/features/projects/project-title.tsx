'use client';

import { Button } from '@escena/ui/button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ChevronRight, LayoutGrid, Pencil } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';
import { RenameDialog } from './rename-dialog.tsx';

/** Where one is: back to all projects, and the name of this one, which can be changed. */
export function ProjectTitle({ id }: { readonly id: string }) {
  const t = useTranslations('studio');
  const trpc = useTRPC();
  const { data: project } = useSuspenseQuery(trpc.projects.get.queryOptions({ id }));
  const [renaming, setRenaming] = useState(false);
  return (
    <div className="flex min-w-0 items-center gap-1 text-sm">
      <Link
        href="/"
        title={t('back')}
        className="hidden rounded px-1.5 py-1 whitespace-nowrap text-muted hover:text-ink sm:block"
      >
        {/* Beside nine tools its words take the room of the project's name, above all in Spanish. */}
        <LayoutGrid aria-hidden className="hidden size-4 xl:block 2xl:hidden" />
        <span className="xl:sr-only 2xl:not-sr-only">{t('back')}</span>
      </Link>
      <ChevronRight aria-hidden className="hidden size-4 shrink-0 text-muted sm:block" />
      <h1 className="truncate px-1.5 font-medium text-ink">{project.name}</h1>
      <Button look="ghost" size="icon-small" aria-label={t('rename')} onClick={() => setRenaming(true)}>
        <Pencil aria-hidden />
      </Button>
      {renaming ? <RenameDialog project={project} onClose={() => setRenaming(false)} /> : null}
    </div>
  );
}
