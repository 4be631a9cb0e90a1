'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/trpc.ts';
import { EmailForm } from './email-form.tsx';
import { MyWorkspaces } from './my-workspaces.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { ServiceList } from './service-list.tsx';

/** Who the signed-in person is, and how they sign in. */
export function ProfilePage() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.account.get.queryOptions());
  return (
    <div className="space-y-10">
      <NameForm name={data.name ?? ''} />
      <EmailForm email={data.email} hasPassword={data.hasPassword} />
      {data.email === null ? null : <PasswordForm email={data.email} hasPassword={data.hasPassword} />}
      <ServiceList connected={data.services} />
      <MyWorkspaces />
    </div>
  );
}
