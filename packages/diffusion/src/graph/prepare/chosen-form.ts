/**
 * In which of its forms a checkpoint is drawn with on this machine unless a caller says otherwise: whoever runs the machine
 * chose it when they had it prepared. It lies beside what was prepared, and goes with it.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type PreparedForm = 'float32' | 'int8';

const choice = (folder: string): string => join(folder, '.escena-prepared', 'form');

/** @param folder a checkpoint */
export async function chooseForm(folder: string, form: PreparedForm): Promise<void> {
  await mkdir(join(folder, '.escena-prepared'), { recursive: true });
  await writeFile(choice(folder), form);
}

/** What was chosen last; `float32`, which changes no picture, where nobody has. */
export async function chosenForm(folder: string): Promise<PreparedForm> {
  const text = await readFile(choice(folder), 'utf8').catch(() => '');
  return text === 'int8' ? 'int8' : 'float32';
}
