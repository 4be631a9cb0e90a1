import { mkdir, readdir } from 'node:fs/promises';
import os from 'node:os';
import type { CheckpointReport, StoreReport } from '@escena/db/checkpoints/report-store';
import type { Manifest } from '@escena/diffusion/manifest';
import { readManifests } from '@escena/diffusion/read-manifest';
import { freeSpace, listModels } from '@escena/diffusion/store';
import type { CheckpointServices } from './checkpoint-services.ts';
import { folderBytes } from './folder-bytes.ts';

export interface Inventory {
  readonly store: StoreReport;
  readonly checkpoints: readonly CheckpointReport[];
}

/** folders in the import folder that are offered; more is no place for checkpoints */
const mostImportable = 50;

/** What the store has, what it could have, and what the machine has to offer, read from the disk. */
export async function readInventory(services: Omit<CheckpointServices, 'db' | 'lane'>): Promise<Inventory> {
  const { place, threads, log } = services;
  const { storeId, store, importFolder, network } = place;
  const onDamaged = (error: unknown): void => log.error({ err: error }, 'checkpoints');
  const installed = await listModels(store, { onDamaged });
  const offered = await readOffers(services);
  const here = new Set(installed.map(({ manifest }) => manifest.name));
  const sizes = await Promise.all(installed.map(({ folder }) => folderBytes(folder)));
  return {
    store: {
      id: storeId,
      host: os.hostname(),
      folder: store,
      importFolder,
      importable: await listImportable(importFolder),
      hasToken: network.token !== undefined,
      threads,
      memoryBytes: os.totalmem(),
      freeBytes: await freeSpace(store),
    },
    checkpoints: [
      ...installed.map(({ manifest }, i) => ({ ...toReport(manifest), diskBytes: sizes[i] })),
      ...[...offered.values()].filter(({ name }) => !here.has(name)).map(toReport),
    ],
  };
}

/** The manifests that this worker knows, by name. One that cannot be read is logged and left out. */
export async function readOffers({
  place,
  log,
}: Pick<CheckpointServices, 'place' | 'log'>): Promise<ReadonlyMap<string, Manifest>> {
  const onDamaged = (error: unknown): void => log.error({ err: error }, 'checkpoints');
  const all = await Promise.all(
    place.manifests.map((folder) =>
      readManifests(folder, { onDamaged }).catch((error: unknown) => {
        onDamaged(error);
        return [];
      }),
    ),
  );
  return new Map(all.flat().map((manifest) => [manifest.name, manifest]));
}

function toReport(manifest: Manifest): CheckpointReport {
  const { licence, source, installed, defaults } = manifest;
  return {
    name: manifest.name,
    state: installed ? 'installed' : source.kind === 'shipped' ? 'shipped' : 'offered',
    title: manifest.title,
    family: manifest.family,
    pipelines: [...manifest.pipelines],
    licence: licence.spdx,
    licenceUrl: licence.url,
    licenceTerms: licence.terms ?? null,
    paidUse: licence.commercial,
    licenceReadOn: licence.verifiedAt,
    source: source.kind,
    repository: 'repository' in source ? source.repository : null,
    origin: 'origin' in source ? source.origin : null,
    command: source.kind === 'export' ? source.command : null,
    totalBytes: manifest.totalBytes,
    memoryBytes: manifest.memoryBytes,
    measuredFigures: manifest.figures === 'measured',
    recommended: manifest.recommended,
    defaultSteps: defaults?.steps ?? null,
    defaultGuidance: defaults?.guidance ?? null,
    installedAt: installed ? new Date(installed.at) : null,
  };
}

async function listImportable(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
    .slice(0, mostImportable);
}
