import type { FeedView } from '@escena/api/views/feed-view';
import type { JobView } from '@escena/api/views/job-view';

/** What every row of a catalogue starts from: a tool and its input, less what the rows say. */
export interface Template {
  readonly key: string;
  readonly tool: FeedView['tool'];
  readonly input: Readonly<Record<string, unknown>>;
  /** the picture to make all others like; absent for those that come with the product */
  readonly outputId?: string;
}

/** Where one begins who has made no picture yet. */
export const firstTemplates = [
  { key: 'packshot', tool: 'product', input: { scenes: [{ kind: 'packshot', marketplace: 'amazon' }] } },
  { key: 'transparent', tool: 'product', input: { scenes: [{ kind: 'transparent' }] } },
  { key: 'photo', tool: 'product', input: { scenes: [{ kind: 'photo' }] } },
  { key: 'room', tool: 'staging', input: { room: 'living-room', style: 'scandinavian' } },
] as const satisfies readonly Template[];

export type FirstTemplate = (typeof firstTemplates)[number];

/** Finished pictures to make others like, the newest first, each way of making them once. */
export function templatesOfJobs(jobs: readonly JobView[]): Template[] {
  const seen = new Set<string>();
  return jobs.flatMap(({ tool, input, outputs }) => {
    const key = JSON.stringify({ tool, ...input, seed: 0 });
    const [first] = outputs;
    // A catalogue's rows are photos: tools that may do without one, or ask who is in it, have nothing to make of them.
    if (!first || seen.has(key)) return [];
    if (tool === 'studio' || tool === 'explain' || tool === 'ads' || tool === 'tryon') return [];
    seen.add(key);
    return { key: first.id, tool, input: { ...input }, outputId: first.id };
  });
}
