import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ChoicePicture } from '../staging/pictures/choice-picture.tsx';
import { type Entry, EntryCard } from './entry-card.tsx';

/** What a person who is not signed in sees: what Escena does, and the one way in that is theirs. */
export async function Welcome({ entry }: { readonly entry: Entry }) {
  const t = await getTranslations('welcome');
  return (
    <main
      id="main"
      className="mx-auto grid w-full max-w-6xl flex-1 content-center items-center gap-x-16 gap-y-12 px-4 py-10 sm:px-6 lg:grid-cols-[1fr_1.1fr]"
    >
      <div className="space-y-8">
        <div className="space-y-5">
          <h1 className="font-display text-5xl leading-[1.05] tracking-tight text-balance text-ink sm:text-6xl">
            {t('title')}
          </h1>
          <p className="max-w-md text-lg leading-relaxed text-pretty text-muted">{t('lead')}</p>
        </div>
        <div className="space-y-4">
          <EntryCard entry={entry} />
          <Link href="/gallery" className="inline-block text-sm text-accent underline underline-offset-4">
            {t('gallery')}
          </Link>
        </div>
      </div>
      <figure className="space-y-4">
        <div className="overflow-hidden rounded-3xl border border-line shadow-float">
          <ChoicePicture kind="styles" name="scandinavian" />
        </div>
        <div className="grid grid-cols-2 gap-4">
          <div className="overflow-hidden rounded-2xl border border-line">
            <ChoicePicture kind="rooms" name="bedroom" />
          </div>
          <div className="overflow-hidden rounded-2xl border border-line">
            <ChoicePicture kind="styles" name="mid-century" />
          </div>
        </div>
        <figcaption className="text-sm text-muted">{t('promise')}</figcaption>
      </figure>
    </main>
  );
}
