import { getTranslations } from 'next-intl/server';
import { NewWorkspaceForm } from './new-workspace-form.tsx';

/** For a person who has left, or was taken out of, every workspace. */
export async function NoWorkspace() {
  const t = await getTranslations('workspaces');
  return (
    <main id="main" className="mx-auto grid w-full max-w-md flex-1 content-center gap-8 px-4 pb-24">
      <div className="space-y-2">
        <h1 className="font-display text-4xl text-ink">{t('none')}</h1>
        <p className="text-muted">{t('noneText')}</p>
      </div>
      <NewWorkspaceForm />
    </main>
  );
}
