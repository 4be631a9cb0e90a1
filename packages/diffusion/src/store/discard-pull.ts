import { rm } from 'node:fs/promises';
import { type Collected, collectGarbage } from './collect-garbage.ts';
import type { Manifest } from './manifest.ts';
import { dropPartial, readPartial } from './partial-file.ts';
import { withPins } from './pins.ts';
import { downloadSource, partialKey } from './pull-model.ts';
import { storeLayout } from './store-layout.ts';
import { withLock } from './with-lock.ts';

/**
 * Throws away what a pull that was given up has brought so far. What another checkpoint uses too stays.
 * @returns what was given back
 * @throws AppError `conflict` while it is being pulled
 */
export async function discardPull(manifest: Manifest, { store }: { store: string }): Promise<Collected> {
  const source = downloadSource(manifest);
  const layout = storeLayout(store);
  let [files, bytes] = [0, 0];
  const drop = async (): Promise<void> => {
    await rm(layout.draft(manifest.name), { recursive: true, force: true });
    const wanted = await withPins(layout.pins(manifest.name, source.revision), manifest.files);
    for (const file of wanted) {
      const partial = layout.partial(partialKey(source, file));
      const { size } = await readPartial(partial);
      await dropPartial(partial);
      if (size > 0) files += 1;
      bytes += size;
    }
  };
  await withLock(layout.lock(`model-${manifest.name}`), drop, { wait: false });
  const collected = await collectGarbage(store);
  return { files: files + collected.files, bytes: bytes + collected.bytes };
}
