import type { Db, Tx } from '../create-db.ts';

export interface StoredFile {
  /** ids and what it is; never a name that somebody typed */
  readonly name: string;
  readonly key: string;
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/tiff': 'tiff',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
  'font/ttf': 'ttf',
  'font/otf': 'otf',
  'font/woff': 'woff',
  'font/woff2': 'woff2',
  'model/gltf-binary': 'glb',
  'model/gltf+json': 'gltf',
};

/** The files of a workspace that a person brought or was given: photos, finished pictures, models, fonts. */
export async function listFiles(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<StoredFile[]> {
  const original = { id: true, mime: true, storageKey: true } as const;
  const assets = await db.asset.findMany({ where: { workspaceId }, select: original });
  const models = await db.model3d.findMany({ where: { workspaceId }, select: original });
  const fonts = await db.font.findMany({ where: { workspaceId }, select: original });
  const outputs = await db.output.findMany({
    where: { workspaceId },
    select: {
      id: true,
      imageKey: true,
      jpegKey: true,
      maskKey: true,
      files: { select: { id: true, mime: true, storageKey: true } },
    },
  });
  const exported = await db.disclosureFile.findMany({
    where: { workspaceId },
    select: { id: true, disclosureId: true, mime: true, storageKey: true },
  });
  const logos = await db.brandLogo.findMany({ where: { workspaceId }, select: original });
  const creatives = await db.creative.findMany({ where: { workspaceId }, select: original });
  return [
    ...logos.map(({ id, mime, storageKey }) => ({
      name: `${id}/logo.${extensions[mime] ?? 'bin'}`,
      key: storageKey,
    })),
    ...creatives.flatMap(({ id, mime, storageKey }) =>
      mime === null || storageKey === null
        ? []
        : [{ name: `${id}/creative.${extensions[mime] ?? 'bin'}`, key: storageKey }],
    ),
    ...exported.map(({ id, disclosureId, mime, storageKey }) => ({
      name: `${disclosureId}/${id}.${extensions[mime] ?? 'txt'}`,
      key: storageKey,
    })),
    ...[...assets, ...models, ...fonts].map(({ id, mime, storageKey }) => ({
      name: `${id}/original.${extensions[mime] ?? 'bin'}`,
      key: storageKey,
    })),
    ...outputs.flatMap(({ id, imageKey, jpegKey, maskKey, files }) => [
      { name: `${id}/picture.png`, key: imageKey },
      { name: `${id}/picture.jpg`, key: jpegKey },
      ...(maskKey === null ? [] : [{ name: `${id}/mask.png`, key: maskKey }]),
      ...files.map((file) => ({
        name: `${id}/${file.id}.${extensions[file.mime] ?? 'bin'}`,
        key: file.storageKey,
      })),
    ]),
  ];
}
