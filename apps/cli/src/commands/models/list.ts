import { parseArgs } from 'node:util';
import { readManifests } from '@escena/diffusion/read-manifest';
import type { Manifest } from '@escena/diffusion/manifest';
import { listModels } from '@escena/diffusion/store';
import { formatBytes } from '../../format-bytes.ts';
import type { CommandContext } from '../index.ts';

/** Every checkpoint that Escena knows of, and every one in the store. */
export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean' } } });
  const installed = await listModels(context.models.store);
  const here = new Map(installed.map(({ manifest }) => [manifest.name, manifest]));
  const known = await readManifests(context.modelsDir);
  const all = [...known.filter(({ name }) => !here.has(name)), ...here.values()];
  const models = all.sort((a, b) => (a.name < b.name ? -1 : 1)).map(row);
  if (values.json) return console.log(JSON.stringify(models, null, 2));
  const width = Math.max(...models.map(({ name }) => name.length));
  for (const { name, state, bytes, licence, commercial, title } of models)
    console.log(
      [
        name.padEnd(width),
        state.padEnd(9),
        formatBytes(bytes).padStart(8),
        commercial ? 'commercial ok ' : 'NON-COMMERCIAL',
        licence.replace('LicenseRef-', ''),
        `· ${title}`,
      ].join('  '),
    );
}

type State = 'shipped' | 'installed' | 'pull' | 'export';

function row(manifest: Manifest) {
  const { name, title, family, source, licence, totalBytes, memoryBytes } = manifest;
  return {
    name,
    title,
    family,
    state: stateOf(manifest),
    repository: 'repository' in source ? source.repository : undefined,
    licence: licence.spdx,
    commercial: licence.commercial,
    bytes: totalBytes,
    memoryBytes,
  };
}

/** `pull`: it can be downloaded; `export`: it is made with our script, then imported. */
function stateOf({ installed, source }: Manifest): State {
  if (installed) return 'installed';
  switch (source.kind) {
    case 'own':
      return 'installed';
    case 'shipped':
      return 'shipped';
    case 'download':
      return 'pull';
    case 'export':
      return 'export';
  }
}
