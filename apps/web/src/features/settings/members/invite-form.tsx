'use client';

import type { Role } from '@escena/core/permissions';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { InvitedNotice } from './invited-notice.tsx';
import { useRoleOptions } from './use-role-options.ts';

/** Asks someone to join, with a role. */
export function InviteForm() {
  const t = useTranslations('members');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Exclude<Role, 'owner'>>('editor');
  const [approver, setApprover] = useState(false);
  const options = useRoleOptions({ withOwner: false });
  const invite = useMutation(
    trpc.members.invite.mutationOptions({
      onSuccess: () => {
        setEmail('');
        return queryClient.invalidateQueries({ queryKey: trpc.members.pathKey() });
      },
    }),
  );
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate({ email, role, approver });
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          className="min-w-60 flex-1"
          label={t('email')}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <SelectField
          className="w-44"
          label={t('roleLabel')}
          value={role}
          options={options}
          onChange={(chosen) => chosen !== 'owner' && setRole(chosen)}
        />
        <Button type="submit" look="primary" disabled={invite.isPending || !email.trim()}>
          {t('send')}
        </Button>
      </div>
      <p className="text-sm text-muted">{t(`may.${role}`)}</p>
      {role === 'admin' ? null : (
        <CheckField
          label={t('approver')}
          hint={t('approverHint')}
          checked={approver}
          onChange={setApprover}
        />
      )}
      {invite.error ? <ErrorNotice error={appErrorOf(invite.error)} /> : null}
      {invite.data ? <InvitedNotice sent={invite.data} /> : null}
    </form>
  );
}
