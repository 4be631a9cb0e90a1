import { isRetryable, AppError } from '@escena/core/app-error';
import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';
import superjson from 'superjson';
import { appErrorOf } from './app-error-of.ts';

/** Data shown a moment ago is fresh enough: what changes by itself is pushed or polled where it is shown. */
const staleMs = 10_000;

/** One cache, with the same rules in the browser and on the server. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: staleMs,
        retry: (failures, error) => failures < 3 && isRetryable(AppError.from(appErrorOf(error))),
      },
      dehydrate: { serializeData: superjson.serialize, shouldDehydrateQuery: defaultShouldDehydrateQuery },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
