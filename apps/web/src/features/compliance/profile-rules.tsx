'use client';

import { Notice } from '@escena/ui/notice';
import type { Breach } from '@escena/verticals/compliance/check-edits';
import { edits as editTexts, type Edit } from '@escena/verticals/compliance/edits';
import type { Profile, Rule } from '@escena/verticals/compliance/profile';
import { useFormatter, useLocale, useTranslations } from 'next-intl';

interface ProfileRulesProps {
  readonly profile: Profile;
  readonly edits: readonly Edit[];
  readonly breaches: readonly Breach[];
}

/** What an export will do under a service's rules, or the rule that forbids it, each as its source words it. */
export function ProfileRules({ profile, edits, breaches }: ProfileRulesProps) {
  const t = useTranslations('compliance');
  const locale = useLocale();
  const format = useFormatter();
  const { label, original, fields, source, official, verifiedAt } = profile;
  return (
    <div className="space-y-3 text-sm text-ink">
      <p>
        <span className="text-muted">{t('done')}</span>{' '}
        {edits.map((edit) => editTexts[edit][locale]).join(', ')}
      </p>
      {breaches.map(({ edit, said }) => (
        <Notice key={edit} tone="error" title={t('forbids', { edit: editTexts[edit][locale] })}>
          <Quote rule={said} />
        </Notice>
      ))}
      <dl className="space-y-2 rounded-xl border border-line p-3">
        <div>
          <dt className="font-medium">{t(`label.${label.rule}`)}</dt>
          <dd className="text-muted">
            <Quote rule={label.said} />
          </dd>
        </div>
        <div>
          <dt className="font-medium">{t(`original.${original.rule}`)}</dt>
          {original.said ? (
            <dd className="text-muted">
              <Quote rule={original.said} />
            </dd>
          ) : null}
        </div>
        {fields.length > 0 ? (
          <div>
            <dt className="font-medium">{t('texts')}</dt>
            {fields.map(({ field, text }) => (
              <dd key={field} className="text-muted">
                {t(`field.${field}`)}: <span lang="en">{text.replace('{url}', '…')}</span>
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
      <p className="text-xs break-words text-muted">
        <a href={source} target="_blank" rel="noreferrer" className="underline">
          {t(official ? 'official' : 'secondary')}
        </a>{' '}
        · {t('read', { day: format.dateTime(new Date(verifiedAt), { dateStyle: 'medium' }) })}
      </p>
    </div>
  );
}

/** A rule in its own language; in quotation marks where the words are the source's. */
function Quote({ rule: { text, verbatim } }: { readonly rule: Rule }) {
  return verbatim ? <q lang="en">{text}</q> : <span lang="en">{text}</span>;
}
