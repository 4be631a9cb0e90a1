'use client';

import type { ProjectView } from '@escena/api/views/project-view';
import { Button } from '@escena/ui/button';
import { Menu, MenuItem } from '@escena/ui/menu';
import { Ellipsis, ImageIcon, Pencil, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useAgo } from '@/components/use-ago.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { useDeleteProject } from './use-delete-project.ts';

/** A project on the table: its newest picture, its name, and what can be done with it. */
export function ProjectCard({ project }: { readonly project: ProjectView }) {
  const t = useTranslations('projects');
  const ago = useAgo();
  const [renaming, setRenaming] = useState(false);
  const remove = useDeleteProject();
  const { cover } = project;
  return (
    <article className="group relative space-y-3">
      <div className="aspect-4/3 overflow-hidden rounded-2xl border border-line bg-sunken">
        {cover ? (
          <img
            src={fileUrl(cover.kind === 'output' ? 'result-thumb' : 'thumb', cover.id)}
            alt=""
            loading="lazy"
            className="size-full object-cover"
          />
        ) : (
          <span className="grid size-full place-items-center text-muted">
            <ImageIcon aria-hidden className="size-8" strokeWidth={1.25} />
          </span>
        )}
      </div>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-medium text-ink">
            <Link
              href={`/projects/${project.id}`}
              className="rounded after:absolute after:inset-0 after:rounded-2xl"
            >
              {project.name}
            </Link>
          </h2>
          <p className="text-sm text-muted">
            {t('photos', { count: project.photoCount })} · {ago(project.updatedAt)}
          </p>
        </div>
        <div className="relative">
          <Menu
            trigger={
              <Button look="ghost" size="icon-small" aria-label={t('actions', { name: project.name })}>
                <Ellipsis aria-hidden />
              </Button>
            }
          >
            <MenuItem onSelect={() => setRenaming(true)}>
              <Pencil aria-hidden />
              {t('rename')}
            </MenuItem>
            <MenuItem tone="danger" onSelect={() => remove(project)}>
              <Trash2 aria-hidden />
              {t('delete')}
            </MenuItem>
          </Menu>
        </div>
      </div>
      {renaming ? <RenameDialog project={project} onClose={() => setRenaming(false)} /> : null}
    </article>
  );
}
