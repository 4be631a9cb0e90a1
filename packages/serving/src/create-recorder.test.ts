import type { AdImpression } from '@escena/db/ads/ad-impression';
import { expect, it } from 'vitest';
import { createRecorder } from './create-recorder.ts';

const impressionOf = (id: string): AdImpression => ({
  id,
  workspaceId: 'w',
  campaignId: 'c',
  creativeId: `of ${id}`,
  place: 'api',
  held: false,
  at: new Date(0),
});

const recordedOf = ({ creativeId, held, place }: AdImpression) => ({ creativeId, held, place, fresh: true });

/** A database whose commits end when the test says. */
function slowDatabase() {
  const batches: { readonly ids: readonly string[]; commit(): void; fail(error: Error): void }[] = [];
  const recorder = createRecorder(
    (impressions) =>
      new Promise((resolve, reject) => {
        batches.push({
          ids: impressions.map(({ id }) => id),
          commit: () => resolve(impressions.map(recordedOf)),
          fail: reject,
        });
      }),
  );
  return { batches, record: (id: string) => recorder.record(impressionOf(id)) };
}

it('writes what came meanwhile as one batch, and answers each when its own is committed', async () => {
  const { batches, record } = slowDatabase();
  const answered: string[] = [];
  const all = ['a', 'b', 'c'].map((id) =>
    record(id).then(({ creativeId }) => void answered.push(creativeId)),
  );
  expect(batches.map(({ ids }) => ids)).toEqual([['a']]);
  batches[0]?.commit();
  await all[0];
  expect(batches.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c']]);
  expect(answered).toEqual(['of a']);
  batches[1]?.commit();
  await Promise.all(all);
  expect(answered).toEqual(['of a', 'of b', 'of c']);
});

it('tells those of a batch that failed, and goes on with the next', async () => {
  const { batches, record } = slowDatabase();
  const [first, second] = [record('a'), record('b')];
  batches[0]?.fail(new Error('away'));
  await expect(first).rejects.toThrow('away');
  batches[1]?.commit();
  await expect(second).resolves.toMatchObject({ creativeId: 'of b' });
});

it('refuses rather than wait without end', async () => {
  const { record } = slowDatabase();
  const waiting = Array.from({ length: 5001 }, (_, i) => record(`${i}`));
  await expect(record('one more')).rejects.toMatchObject({ code: 'database.unavailable' });
  expect(waiting).toHaveLength(5001);
});
