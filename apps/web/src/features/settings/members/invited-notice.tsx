'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { useToast } from '@escena/ui/toasts';
import { useTranslations } from 'next-intl';

interface InvitedNoticeProps {
  readonly sent: { readonly delivered: boolean; readonly link: string | null };
}

/** What became of an invitation; where no letters are sent, its link to hand over. */
export function InvitedNotice({ sent: { delivered, link } }: InvitedNoticeProps) {
  const t = useTranslations('members');
  const toast = useToast();
  if (delivered) return <Notice tone="info" title={t('invited')} remedy={t('invitedText')} />;
  if (link === null) return <Notice tone="error" title={t('undelivered')} remedy={t('undeliveredText')} />;
  const copy = () =>
    void navigator.clipboard.writeText(link).then(() => {
      toast({ title: t('copied') });
    });
  return (
    <Notice tone="info" title={t('byHand')} remedy={t('byHandText')}>
      <code className="w-full text-xs break-all text-ink">{link}</code>
      <Button size="small" onClick={copy}>
        {t('copy')}
      </Button>
    </Notice>
  );
}
