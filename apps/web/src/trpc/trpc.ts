'use client';

import type { AppRouter } from '@escena/api/app-router';
import type { inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** What each procedure answers, by domain and verb. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;
