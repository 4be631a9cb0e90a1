import { edits as editTexts, editNames } from '@escena/verticals/compliance/edits';
import type { OpenDisclosure } from '@escena/db/disclosures/open-disclosure';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';

interface DisclosureViewProps {
  readonly token: string;
  readonly disclosure: OpenDisclosure;
}

/** The unaltered original beside the altered picture, which is which, what was done, and whom to ask (AB 723). */
export async function DisclosureView({ token, disclosure }: DisclosureViewProps) {
  const t = await getTranslations('disclosure');
  const locale = await getLocale();
  const format = await getFormatter();
  const { width, height, edits, contact, workspace, publishedAt, withdrawnAt } = disclosure;
  const { takenDownAt, takenDownReason } = disclosure;
  const asked = contact || workspace.name;
  if (takenDownAt)
    return (
      <div className="space-y-3">
        <h1 className="font-display text-3xl text-ink">{t('takenDown')}</h1>
        <p className="text-ink">
          {t('takenDownMore', { day: format.dateTime(takenDownAt, { dateStyle: 'long' }) })}
        </p>
        <p className="text-ink">{t('becauseOf', { reason: takenDownReason ?? '' })}</p>
      </div>
    );
  if (withdrawnAt)
    return (
      <div className="space-y-3">
        <h1 className="font-display text-3xl text-ink">{t('withdrawn')}</h1>
        <p className="text-ink">
          {t('withdrawnMore', { day: format.dateTime(withdrawnAt, { dateStyle: 'long' }) })}
        </p>
        <p className="text-ink">{t('ask', { contact: asked })}</p>
      </div>
    );
  const picture = (kind: 'photo' | 'picture') => `/api/disclosed/${token}/${kind}`;
  return (
    <div className="space-y-6">
      <h1 className="font-display text-3xl text-ink">{t('title')}</h1>
      <p className="max-w-2xl text-ink">{t('statement')}</p>
      <div className="grid gap-6 md:grid-cols-2">
        {(['photo', 'picture'] as const).map((kind) => (
          <figure key={kind} className="space-y-2">
            <figcaption className="text-lg font-medium text-ink">{t(kind)}</figcaption>
            {/* eslint-disable-next-line @next/next/no-img-element -- served for everyone, without a session */}
            <img
              src={picture(kind)}
              alt={t(`${kind}Alt`)}
              width={width}
              height={height}
              className="h-auto w-full rounded-card"
            />
          </figure>
        ))}
      </div>
      <p className="text-ink">
        {t('done')}{' '}
        {editNames
          .filter((edit) => edits.includes(edit))
          .map((edit) => editTexts[edit][locale])
          .join(', ')}
        .
      </p>
      <p className="text-ink">{t('ask', { contact: asked })}</p>
      <p className="text-sm text-muted">
        {publishedAt ? t('published', { day: format.dateTime(publishedAt, { dateStyle: 'long' }) }) : null}{' '}
        <a href={`/api/disclosed/${token}/original`} download className="underline">
          {t('download')}
        </a>
      </p>
    </div>
  );
}
