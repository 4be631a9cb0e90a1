import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesRead } from './open-tokenizer.ts';
import { readTokenizerFiles } from './read-tokenizer-files.ts';
import type { TowerFiles } from './token-counter.ts';

const towers = ['text_encoder', 'text_encoder_2', 'text_encoder_3'] as const;

/**
 * The tokenizers of a checkpoint, as files: no network is opened.
 * @param folder a checkpoint
 * @throws DiffusionError `model.invalid` naming a file that cannot be read
 */
export async function readTowers(folder: string): Promise<readonly TowerFiles[]> {
  const found: TowerFiles[] = [];
  for (const tower of towers) {
    const place = join(folder, tower.replace('text_encoder', 'tokenizer'));
    if (await isFolder(place))
      found.push({ tower, files: filesRead(await readTokenizerFiles(place), place) });
  }
  return found;
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => undefined))?.isDirectory() === true;
}
