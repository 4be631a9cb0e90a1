import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/create-world.ts';

describe('the first start', () => {
  let world: Awaited<ReturnType<typeof createWorld>>;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world[Symbol.asyncDispose]());
  const refused = { cause: { code: 'access.denied' } };

  it('belongs to whoever sits at the machine, once', async () => {
    const opened: string[] = [];
    const elsewhere = world.callerOf(null, { opened });
    const here = world.callerOf(null, { isLocal: true, opened });
    expect(await here.setup.status()).toEqual({ hasOwner: false, isLocal: true, ownerName: null });
    await expect(here.session.openLocally()).rejects.toMatchObject({ cause: { code: 'not_found' } });
    await expect(elsewhere.setup.createOwner({ name: 'Eve' })).rejects.toMatchObject(refused);

    await here.setup.createOwner({ name: '  Ana ' });
    expect(opened).toHaveLength(1);
    await expect(here.setup.createOwner({ name: 'Bea' })).rejects.toMatchObject({
      cause: { code: 'conflict' },
    });
    expect(opened).toHaveLength(1);
    expect(await here.setup.status()).toEqual({ hasOwner: true, isLocal: true, ownerName: 'Ana' });

    const owner = world.callerOf(opened[0] ?? null);
    expect(await owner.workspace.current()).toMatchObject({ role: 'owner', userName: 'Ana', credits: 1000 });
  });

  it('lets the owner back in at the machine only, and tells others no name', async () => {
    const opened: string[] = [];
    const elsewhere = world.callerOf(null, { opened });
    expect(await elsewhere.setup.status()).toEqual({ hasOwner: true, isLocal: false, ownerName: null });
    await expect(elsewhere.session.openLocally()).rejects.toMatchObject(refused);
    expect(opened).toEqual([]);
    await world.callerOf(null, { isLocal: true, opened }).session.openLocally();
    expect(opened).toHaveLength(1);
  });
});
