'use client';

import type { Permission } from '@escena/core/permissions';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/trpc.ts';

/** Whether the reader may do this here, so that nothing is offered that would be refused. True while it is not known. */
export function useMay(permission: Permission): boolean {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.workspace.current.queryOptions());
  return data === undefined || data.permissions.includes(permission);
}
