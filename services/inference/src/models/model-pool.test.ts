import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@escena/diffusion/generate';
import { type GenerateRequest, parseGenerateCase } from '@escena/diffusion/generate-request';
import { loadModels } from '@escena/diffusion/load-models';
import { toRequest } from '@escena/diffusion/to-request';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { estimateMemory } from './estimate-memory.ts';
import { ModelPool, type PoolOptions } from './model-pool.ts';

const plain = fileURLToPath(new URL('../../../../packages/diffusion/fixtures/plain', import.meta.url));
const request = (fields: object): Promise<GenerateRequest> =>
  toRequest(parseGenerateCase({ pipeline: 'text-to-image', steps: 4, ...fields }), () => {
    throw new Error('no pictures here');
  });
const error = (code: string) => expect.objectContaining({ code });

let folder = '';
let other = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'model-pool-'));
  other = path.join(folder, 'other');
  await cp(plain, other, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const open: ModelPool[] = [];
afterEach(() => Promise.all(open.splice(0).map((pool) => pool[Symbol.asyncDispose]())));
function openPool(options: Partial<PoolOptions> = {}): ModelPool {
  const pool = new ModelPool({
    env: process.env,
    execArgv: ['--import', import.meta.resolve('tsx')],
    memoryBytes: 1e9,
    load: { threads: 1 },
    estimate: async () => 100e6,
    ...options,
  });
  open.push(pool);
  return pool;
}
const alive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a model in a process of its own', () => {
  it('draws what it draws here, also beside another request', async () => {
    const requests = await Promise.all([request({ seed: 1, steps: 6 }), request({ seed: 2, steps: 6 })]);
    const models = await loadModels(plain, { threads: 1 });
    const alone = [];
    for (const one of requests) alone.push(await generate(models, one));
    await models[Symbol.asyncDispose]();

    const pool = openPool();
    using lease = await pool.acquire(plain);
    const shared: number[] = [];
    const previews: number[] = [];
    const together = await Promise.all(
      requests.map((one) =>
        lease.model.generate(one, {
          onStep: ({ sharedBy }) => shared.push(sharedBy),
          onPreview: ({ width }) => previews.push(width),
        }),
      ),
    );
    for (const [i, { images, latents }] of together.entries()) {
      expect(latents).toEqual(alone[i]?.latents);
      expect(images).toEqual(alone[i]?.images);
    }
    expect(Math.max(...shared)).toBe(2);
    expect(previews).toHaveLength(12);
  });

  it('shares no call where a batch would change the picture', async () => {
    const pool = openPool({ load: { threads: 1, prepared: 'int8' } });
    using lease = await pool.acquire(plain);
    const shared: number[] = [];
    const onStep = ({ sharedBy }: { sharedBy: number }): void => void shared.push(sharedBy);
    const requests = await Promise.all([request({ seed: 1 }), request({ seed: 2 })]);
    await Promise.all(requests.map((one) => lease.model.generate(one, { onStep })));
    expect(new Set(shared)).toEqual(new Set([1]));
  });

  it('stops at the next step when cancelled, and stays', async () => {
    const pool = openPool();
    using lease = await pool.acquire(plain);
    const controller = new AbortController();
    let steps = 0;
    const running = lease.model.generate(await request({ steps: 900 }), {
      signal: controller.signal,
      onStep: () => {
        steps += 1;
        controller.abort();
      },
    });
    await expect(running).rejects.toThrowError(error('job.cancelled'));
    expect(steps).toBeLessThan(900);
    const { pid } = lease.model;
    await lease.model.generate(await request({}));
    expect(lease.model.pid).toBe(pid);
  });

  it('says what is wrong with a request and with a checkpoint', async () => {
    const pool = openPool();
    using lease = await pool.acquire(plain);
    await expect(lease.model.generate(await request({ width: 63 }))).rejects.toThrowError(
      error('input.invalid'),
    );
    using broken = await pool.acquire(path.join(folder, 'nothing'));
    await expect(broken.model.generate(await request({}))).rejects.toThrowError(error('model.missing'));
  });
});

describe('a process that fails', () => {
  const entry = new URL('./model-process.fixture.ts', import.meta.url);
  const pace = { startMs: 20_000, leastMs: 300, factor: 3 };

  it('crashes: a typed error, and a new process for the next request', async () => {
    const pool = openPool({ entry, pace });
    using lease = await pool.acquire(plain);
    await expect(lease.model.generate(await request({ prompt: 'die' }))).rejects.toThrowError(
      error('worker.crashed'),
    );
    expect(await lease.model.generate(await request({ prompt: 'well' }))).toBe('well');
  });

  it('takes many times as long as before: killed, and a new one for the next', async () => {
    const pool = openPool({ entry, pace });
    using lease = await pool.acquire(plain);
    const started = performance.now();
    const hung = lease.model.generate(await request({ prompt: 'block after a step' }));
    await expect(hung).rejects.toThrowError(error('job.timeout'));
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await lease.model.generate(await request({ prompt: 'well' }))).toBe('well');
  });

  it('never begins', async () => {
    const pool = openPool({ entry, pace: { ...pace, startMs: 3000 } });
    using lease = await pool.acquire(plain);
    const hung = lease.model.generate(await request({ prompt: 'block at once' }));
    await expect(hung).rejects.toThrowError(error('job.timeout'));
  });

  it('cannot be cancelled politely', async () => {
    const pool = openPool({ entry, pace: { ...pace, leastMs: 1000, factor: 1000 } });
    using lease = await pool.acquire(plain);
    const controller = new AbortController();
    const hung = lease.model.generate(await request({ prompt: 'block after a step' }), {
      signal: controller.signal,
      onStep: () => setTimeout(() => controller.abort(), 100),
    });
    await expect(hung).rejects.toThrowError(error('job.cancelled'));
  });
});

describe('the budget', () => {
  it('ends the process that was idle for longest, and only then starts another', async () => {
    const pool = openPool({
      memoryBytes: 150e6,
      entry: new URL('./model-process.fixture.ts', import.meta.url),
    });
    const first = await pool.acquire(plain);
    await first.model.generate(await request({ prompt: 'a' }));
    const { pid } = first.model;
    const waiting = pool.acquire(other);
    const late = pool.acquire(plain);
    await new Promise((resolve) => setTimeout(resolve, 50));
    // In use: it stays, whoever waits.
    expect([...pool.residents.keys()]).toEqual([plain]);
    first[Symbol.dispose]();
    const second = await waiting;
    expect([...pool.residents.keys()]).toEqual([other]);
    expect(alive(pid)).toBe(false);
    second[Symbol.dispose]();
    using third = await late;
    expect(await third.model.generate(await request({ prompt: 'b' }))).toBe('b');
  });

  it('lets whoever waits go', async () => {
    const pool = openPool({ memoryBytes: 150e6 });
    using _ = await pool.acquire(plain);
    const controller = new AbortController();
    const waiting = pool.acquire(other, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(waiting).rejects.toThrowError(error('job.cancelled'));
  });

  it('refuses at once what it could never hold', async () => {
    const pool = openPool({ memoryBytes: 50e6 });
    await expect(pool.acquire(plain)).rejects.toThrowError(error('model.unsupported'));
  });

  it('counts a checkpoint by its files, or by its manifest', async () => {
    const bytes = await estimateMemory(plain);
    expect(bytes).toBeGreaterThan(400e6);
    expect(bytes).toBeLessThan(450e6);
    await expect(estimateMemory(path.join(folder, 'nothing'))).rejects.toThrowError(error('model.missing'));
  });

  it('ends every process with it', async () => {
    const pool = openPool();
    using lease = await pool.acquire(plain);
    await lease.model.generate(await request({ steps: 1 }));
    const { pid } = lease.model;
    expect(alive(pid)).toBe(true);
    await pool[Symbol.asyncDispose]();
    expect(alive(pid)).toBe(false);
    await expect(pool.acquire(plain)).rejects.toThrowError(error('worker.crashed'));
  });
});
