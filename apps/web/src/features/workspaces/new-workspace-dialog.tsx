'use client';

import { Dialog } from '@escena/ui/dialog';
import { useTranslations } from 'next-intl';
import { NewWorkspaceForm } from './new-workspace-form.tsx';

/** Asks for the name of a new workspace. */
export function NewWorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('workspaces');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('new')} description={t('newText')}>
      <NewWorkspaceForm />
    </Dialog>
  );
}
