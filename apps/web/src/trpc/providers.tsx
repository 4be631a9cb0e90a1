'use client';

import type { AppRouter } from '@escena/api/app-router';
import { Toasts } from '@escena/ui/toasts';
import { QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, retryLink, splitLink } from '@trpc/client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import { UploadProvider } from '@/features/upload/upload-provider.tsx';
import { createQueryClient } from './create-query-client.ts';
import { TRPCProvider } from './trpc.ts';

const url = '/api/trpc';

/** What every page needs in the browser: the API client, its cache, the running uploads and short messages. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('common');
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: (operation) => operation.type === 'subscription',
          // A lost connection heals by itself; an error told by the server (its database restarts) ends the stream.
          true: [
            retryLink({
              retry: ({ error }) => (error.data?.httpStatus ?? 500) >= 500,
              retryDelayMs: (attempts) => Math.min(500 * 2 ** attempts, 10_000),
            }),
            httpSubscriptionLink({ url, transformer: superjson }),
          ],
          false: httpBatchLink({ url, transformer: superjson }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <Toasts label={t('messages')} closeLabel={t('close')}>
          <UploadProvider>{children}</UploadProvider>
        </Toasts>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
