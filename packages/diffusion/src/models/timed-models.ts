import type { Session } from '../runtime/session.ts';
import type { Models } from './models.ts';

/** Models that keep the time which their networks take; for measuring what everything around them costs. */
export interface TimedModels {
  readonly models: Models;
  /** of the networks' runs since the last call, which starts again from 0 */
  readonly take: () => NetworkTime;
}

export interface NetworkTime {
  /** in runs */
  readonly milliseconds: number;
  /** from the first run's start to the last one's end */
  readonly spanMilliseconds: number;
}

export function timedModels(inner: Models): TimedModels {
  let [spent, first, last] = [0, Infinity, -Infinity];
  const timed = new WeakMap<Session, Session>();
  const time = (session: Session): Session => {
    const known = timed.get(session);
    if (known) return known;
    const wrapped: Session = {
      ...session,
      async run(feeds) {
        const start = performance.now();
        first = Math.min(first, start);
        try {
          return await session.run(feeds);
        } finally {
          last = performance.now();
          spent += last - start;
        }
      },
    };
    timed.set(session, wrapped);
    return wrapped;
  };
  const timeAll = (models: Models): Models => ({
    ...models,
    session: async (role) => time(await models.session(role)),
    denoiser: async () => time(await models.denoiser()),
    tileable: (axes) => timeAll(models.tileable(axes)),
    async tower(role) {
      const tower = await models.tower(role);
      return { ...tower, session: time(tower.session) };
    },
  });
  return {
    models: timeAll(inner),
    take() {
      const taken = { milliseconds: spent, spanMilliseconds: Math.max(last - first, 0) };
      [spent, first, last] = [0, Infinity, -Infinity];
      return taken;
    },
  };
}
