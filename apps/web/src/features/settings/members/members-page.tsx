'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/section.tsx';
import { useTRPC } from '@/trpc/trpc.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberRow } from './member-row.tsx';
import { WorkspaceForm } from './workspace-form.tsx';

const waitingMs = 10_000;

/** The workspace and who is in it. */
export function MembersPage() {
  const t = useTranslations('members');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({
    ...trpc.members.list.queryOptions(),
    // Whoever was invited may come at any moment.
    refetchInterval: ({ state }) => (state.data?.invitations.length ? waitingMs : false),
  });
  const { data: workspace } = useSuspenseQuery(trpc.workspace.current.queryOptions());
  return (
    <div className="space-y-10">
      <Section title={t('title')} lead={t('lead')}>
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {data.members.map((member) => (
            <MemberRow key={member.userId} member={member} asOwner={workspace.role === 'owner'} />
          ))}
        </ul>
      </Section>
      <Section title={t('invite')} lead={t('inviteLead')}>
        <InviteForm />
        {data.invitations.length > 0 ? <InvitationList invitations={data.invitations} /> : null}
      </Section>
      <WorkspaceForm name={workspace.name} />
    </div>
  );
}
