/**
 * `escena eval gallery`: makes the gallery's pictures anew, measures each and writes picture and figures where the web app
 * shows them. Fails, and writes nothing of it, when a figure misses its bar.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { encodePng } from '@escena/imaging/encode-image';
import { ReportedError } from '../../reported-error.ts';
import { writeFileAtomic } from '../../write-file.ts';
import { root } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { entries, type EntryName, entryNames } from './gallery/entries.ts';
import { failuresOf, type Figures } from './gallery/entry.ts';

const pictures = path.join(root, 'apps/web/public/pictures/gallery');
const figuresFile = path.join(root, 'apps/web/src/features/gallery/figures.json');
const look = { height: 800, samples: 16 };

export async function run(argv: readonly string[], { signal }: CommandContext): Promise<void> {
  parseArgs({ args: [...argv], options: {} });
  await mkdir(pictures, { recursive: true });
  const measured: Partial<Record<EntryName, Figures & { width: number; height: number }>> = {};
  for (const name of entryNames) {
    const { image, figures } = await entries[name].make({ ...look, signal });
    const failures = failuresOf(entries[name], figures);
    if (failures.length > 0) {
      console.error(`${name}: ${failures.join('; ')}`);
      throw new ReportedError();
    }
    const rounded = Object.fromEntries(
      Object.entries(figures).map(([figure, value]) => [figure, Number(value.toPrecision(4))]),
    );
    measured[name] = { width: image.width, height: image.height, ...rounded };
    await writeFileAtomic(path.join(pictures, `${name}.png`), await encodePng(image));
    console.log(`${name}: ${JSON.stringify(rounded)}`);
  }
  await writeFileAtomic(figuresFile, `${JSON.stringify(measured, null, 2)}\n`);
}
