import { appErrorOfTrpc } from '@escena/api/map-error';
import { toAppError } from '@escena/core/app-error';
import { TRPCError } from '@trpc/server';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { pageApi } from './page-api.ts';

/** A project for its pages, fetched once a request: not found for strangers, the start page for nobody. */
export const loadProject = cache(async (id: string) => {
  const api = await pageApi();
  if (api.userId === null) redirect('/');
  try {
    return { ...api, project: await api.queryClient.fetchQuery(api.trpc.projects.get.queryOptions({ id })) };
  } catch (thrown) {
    const error = thrown instanceof TRPCError ? appErrorOfTrpc(thrown) : toAppError(thrown);
    if (error.code === 'not_found') notFound();
    throw thrown;
  }
});
