import { reportStore } from '@escena/db/checkpoints/report-store';
import { keepMeaning } from '@escena/db/meanings/meanings';
import { answerMeaning, listAsked } from '@escena/db/meanings/queries';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type Resident } from '../../testing/create-world.ts';
import { embedderReport, sampleStore } from '@escena/db/testing/sample-embedder';

describe('pictures of a workspace', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  let owner: Resident;
  let stranger: Resident;
  beforeAll(async () => {
    world = await createWorld();
    owner = await world.settle();
    stranger = await world.settle();
  });
  afterAll(() => world[Symbol.asyncDispose]());
  const api = () => world.callerOf(owner.userId);

  it('are found by words of what was asked for and of the project', async () => {
    const all = await api().pictures.page({});
    expect(all.pictures.map(({ id }) => id)).toEqual([owner.outputId]);
    const [{ projectName }] = all.pictures as [(typeof all.pictures)[number]];
    const [word = ''] = projectName.split(' ');
    expect((await api().pictures.page({ words: word.toUpperCase() })).pictures.length).toBe(1);
    expect((await api().pictures.page({ words: `${word} zebra` })).pictures).toEqual([]);
  });

  it('are in any number of collections, which never delete them', async () => {
    const [a, b] = [
      await api().collections.create({ name: 'Spring' }),
      await api().collections.create({ name: 'Best' }),
    ];
    expect((await api().collections.create({ name: 'Spring' })).id).toBe(a.id);
    for (const { id } of [a, b, a])
      await api().collections.set({ collectionId: id, outputId: owner.outputId, isIn: true });
    expect((await api().collections.list()).map(({ name, count }) => [name, count])).toEqual([
      ['Best', 1],
      ['Spring', 1],
    ]);
    const { pictures } = await api().pictures.page({ collectionId: a.id });
    expect(pictures[0]?.collectionIds.toSorted()).toEqual([a.id, b.id].toSorted());
    await api().collections.set({ collectionId: a.id, outputId: owner.outputId, isIn: false });
    expect((await api().pictures.page({ collectionId: a.id })).pictures).toEqual([]);
    await api().collections.delete({ id: b.id });
    expect((await api().pictures.page({})).pictures.length).toBe(1);
    const theirs = { collectionId: a.id, outputId: stranger.outputId, isIn: true };
    await expect(api().collections.set(theirs)).rejects.toMatchObject({ cause: { code: 'not_found' } });
  });

  it('are found by meaning once somebody installed a network for it, each only by its owners', async () => {
    expect((await api().pictures.near({ words: 'a red chair' })).state).toBe('missing');
    expect((await api().pictures.describe({ assetId: owner.assetId })).state).toBe('missing');
    await reportStore(world.db, sampleStore, [embedderReport]);
    expect((await api().pictures.near({ words: 'a red chair' })).state).toBe('pending');
    const model = embedderReport.name;
    const [asked] = await listAsked(world.db, model, 9);
    expect(asked?.text).toBe('a red chair');
    await answerMeaning(world.db, asked?.id ?? '', Float32Array.of(1, 0));
    for (const { workspaceId, outputId } of [owner, stranger])
      await keepMeaning(
        world.db,
        { id: outputId, workspaceId, kind: 'output', displayKey: '' },
        { model, vector: Float32Array.of(0.8, 0.6), words: {} },
      );
    const near = await api().pictures.near({ words: 'a red chair' });
    expect(near.pictures.map(({ id, cosine }) => [id, cosine.toFixed(3)])).toEqual([
      [owner.outputId, '0.800'],
    ]);
    const words = { subject: [['a chair', 0.3] as const] };
    await keepMeaning(
      world.db,
      { id: owner.assetId, workspaceId: owner.workspaceId, kind: 'asset', displayKey: '' },
      { model, vector: Float32Array.of(1, 0), words },
    );
    expect(await api().pictures.describe({ assetId: owner.assetId })).toEqual({ state: 'ready', words });
  });

  it('are none of shoppers who tried something on', async () => {
    const theirs = world.callerOf(stranger.userId);
    expect((await theirs.pictures.page({})).pictures.length).toBe(1);
    const { widgetId, workspaceId, assetId } = stranger;
    await world.db.tryonVisit.create({ data: { widgetId, workspaceId, assetId } });
    expect((await theirs.pictures.page({})).pictures).toEqual([]);
  });
});
