'use client';

import type { Role } from '@escena/core/permissions';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Menu, MenuItem } from '@escena/ui/menu';
import { SelectField } from '@escena/ui/select-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useRoleOptions } from './use-role-options.ts';

interface MemberRowProps {
  readonly member: {
    readonly userId: string;
    readonly name: string | null;
    readonly email: string | null;
    readonly role: Role;
    readonly approver: boolean;
    readonly isMe: boolean;
  };
  /** whether the reader is an owner */
  readonly asOwner: boolean;
}

/** One member: who, with which role, and what can be done about it. */
export function MemberRow({ member, asOwner }: MemberRowProps) {
  const { userId, role, approver, isMe } = member;
  const t = useTranslations('members');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const [question, setQuestion] = useState<'remove' | 'handOver'>();
  // What was refused is shown as it is, so the list is read anew either way.
  const after = { onError, onSettled: () => queryClient.invalidateQueries() };
  const change = useMutation(trpc.members.setRole.mutationOptions(after));
  const remove = useMutation(trpc.members.remove.mutationOptions(after));
  const handOver = useMutation(trpc.members.handOver.mutationOptions(after));
  const shown = member.name ?? member.email ?? t('nameless');
  const isLocked = role === 'owner' && !asOwner;
  const options = useRoleOptions({ withOwner: asOwner || role === 'owner' });
  const isAlways = role === 'owner' || role === 'admin';
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-4">
      <div className="min-w-40 flex-1 text-sm">
        <p className="font-medium text-ink">{isMe ? t('me', { name: shown }) : shown}</p>
        {member.email && member.email !== shown ? <p className="text-muted">{member.email}</p> : null}
      </div>
      <CheckField
        label={t('approver')}
        checked={approver || isAlways}
        disabled={isAlways || change.isPending}
        onChange={(checked) => change.mutate({ userId, role, approver: checked })}
      />
      <SelectField
        className="w-40"
        label={t('roleOf', { name: shown })}
        labelHidden
        value={role}
        options={options}
        disabled={isLocked || change.isPending}
        onChange={(chosen) => change.mutate({ userId, role: chosen, approver })}
      />
      <div className="size-10">
        {isMe || isLocked ? null : (
          <Menu
            trigger={
              <Button size="icon" look="ghost" aria-label={t('actions', { name: shown })}>
                <Ellipsis aria-hidden />
              </Button>
            }
          >
            {asOwner && role !== 'owner' ? (
              <MenuItem onSelect={() => setQuestion('handOver')}>{t('handOver')}</MenuItem>
            ) : null}
            <MenuItem tone="danger" onSelect={() => setQuestion('remove')}>
              {t('remove')}
            </MenuItem>
          </Menu>
        )}
      </div>
      {question ? (
        <ConfirmDialog
          title={t(`${question}Title`, { name: shown })}
          text={t(`${question}Text`)}
          yes={t(question)}
          onClose={() => setQuestion(undefined)}
          onYes={() => (question === 'remove' ? remove : handOver).mutate({ userId })}
        />
      ) : null}
    </li>
  );
}
