'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { useTranslations } from 'next-intl';

interface SentNoticeProps {
  readonly email: string;
  /** only at the machine itself, where no letters are sent */
  readonly link: string | null;
  /** false: letters go into the log */
  readonly delivers: boolean;
  readonly onBack: () => void;
}

/** What was sent where; the same words whether the address has an account or not. */
export function SentNotice({ email, link, delivers, onBack }: SentNoticeProps) {
  const t = useTranslations('signIn');
  return (
    <div className="space-y-4">
      <Notice
        tone="info"
        title={t(delivers ? 'sent' : 'logged')}
        remedy={t(delivers ? 'sentText' : 'loggedText', { email })}
      />
      {link ? (
        <p className="text-sm text-muted">
          {t('linkHere')}{' '}
          <a href={link} className="break-all text-accent underline underline-offset-4">
            {link}
          </a>
        </p>
      ) : null}
      <Button onClick={onBack}>{t('back')}</Button>
    </div>
  );
}
