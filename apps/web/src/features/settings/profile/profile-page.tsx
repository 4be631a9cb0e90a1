'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/trpc.ts';
import { NameForm } from './name-form.tsx';

/** Who the signed-in person is. */
export function ProfilePage() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.account.get.queryOptions());
  return (
    <div className="space-y-10">
      <NameForm name={data.name ?? ''} />
    </div>
  );
}
