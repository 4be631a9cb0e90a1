import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/trpc.ts';

/** How often to ask whether a new font has been checked: it takes about a second. */
const pollMs = 900;

/** The workspace's own fonts, newest first; empty until they are known. */
export function useFonts() {
  const trpc = useTRPC();
  const { data = [] } = useQuery({
    ...trpc.fonts.list.queryOptions(),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'checking') ? pollMs : false,
  });
  return data;
}
