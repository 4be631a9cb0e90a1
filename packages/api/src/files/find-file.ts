import { AppError } from '@escena/core/app-error';
import { getBrandLogo } from '@escena/db/brand-kits/get-brand-logo';
import { findCreativeFile } from '@escena/db/creatives/find-creative-file';
import { getAsset } from '@escena/db/assets/get-asset';
import { getDisclosureFile } from '@escena/db/disclosures/get-disclosure';
import { getFont } from '@escena/db/fonts/get-font';
import { getJob } from '@escena/db/jobs/get-job';
import { getModel3d } from '@escena/db/models3d/get-model3d';
import { getOutput } from '@escena/db/outputs/get-output';
import { getOutputFile } from '@escena/db/outputs/get-output-file';
import type { Db } from '@escena/db/create-db';

/** Which file: of an asset, an output, what an output comes with, (preview) of a job, a 3D model, a font, a brand's logo, an ad. */
export const fileKinds = [
  'original',
  'display',
  'thumb',
  'result',
  'result-thumb',
  'png',
  'jpeg',
  'mask',
  'file',
  'export',
  'preview',
  'model',
  'model-thumb',
  'font',
  'font-thumb',
  'logo',
  'creative',
  'creative-thumb',
] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FoundFile {
  readonly storageKey: string;
  readonly mime: string;
  /** what it is called when it is saved */
  readonly fileName: string;
}

export interface FindFileOptions {
  readonly workspaceId: string;
  readonly kind: FileKind;
  readonly id: string;
}

/** A stored picture, for a member of its workspace. @throws AppError `not_found` */
export async function findFile(db: Db, { workspaceId, kind, id }: FindFileOptions): Promise<FoundFile> {
  switch (kind) {
    case 'original':
    case 'display':
    case 'thumb': {
      const asset = await getAsset(db, { workspaceId, assetId: id });
      if (kind === 'original')
        return { storageKey: asset.storageKey, mime: asset.mime, fileName: asset.name };
      const key = kind === 'display' ? asset.displayKey : asset.thumbKey;
      return { storageKey: required(key), mime: 'image/webp', fileName: `${stem(asset.name)}.webp` };
    }
    case 'model':
    case 'model-thumb': {
      const model = await getModel3d(db, { workspaceId, modelId: id });
      if (kind === 'model-thumb')
        return { storageKey: required(model.thumbKey), mime: 'image/webp', fileName: `${model.name}.webp` };
      const extension = model.mime === 'model/gltf-binary' ? 'glb' : 'gltf';
      return { storageKey: model.storageKey, mime: model.mime, fileName: `${model.name}.${extension}` };
    }
    case 'font':
    case 'font-thumb': {
      const font = await getFont(db, { workspaceId, fontId: id });
      if (kind === 'font-thumb')
        return { storageKey: required(font.thumbKey), mime: 'image/webp', fileName: `${font.name}.webp` };
      const extension = font.mime.slice(font.mime.indexOf('/') + 1);
      return { storageKey: font.storageKey, mime: font.mime, fileName: `${font.name}.${extension}` };
    }
    case 'logo': {
      const logo = await getBrandLogo(db, { workspaceId, logoId: id });
      return { storageKey: logo.storageKey, mime: logo.mime, fileName: logo.name };
    }
    case 'creative':
    case 'creative-thumb': {
      const { cellId, ...file } = await findCreativeFile(db, { workspaceId, creativeId: id });
      if (kind === 'creative')
        return { storageKey: file.storageKey, mime: file.mime, fileName: `${cellId}.jpg` };
      return { storageKey: file.thumbKey, mime: 'image/webp', fileName: `${cellId}.webp` };
    }
    case 'preview': {
      const job = await getJob(db, { workspaceId, jobId: id });
      return { storageKey: required(job.previewKey), mime: 'image/jpeg', fileName: 'preview.jpg' };
    }
    case 'file': {
      const { name, ...file } = await getOutputFile(db, { workspaceId, fileId: id });
      return { ...file, fileName: name };
    }
    case 'export': {
      const { name, ...file } = await getDisclosureFile(db, { workspaceId, fileId: id });
      return { ...file, fileName: name.slice(name.lastIndexOf('/') + 1) };
    }
    case 'result':
    case 'result-thumb':
    case 'png':
    case 'jpeg':
    case 'mask':
      return findOutputFile(db, { workspaceId, kind, id });
  }
}

async function findOutputFile(
  db: Db,
  { workspaceId, kind, id }: FindFileOptions & { kind: 'result' | 'result-thumb' | 'png' | 'jpeg' | 'mask' },
): Promise<FoundFile> {
  const output = await getOutput(db, { workspaceId, outputId: id });
  const job = await getJob(db, { workspaceId, jobId: output.jobId });
  const made = `${job.tool}-${output.index + 1}`;
  const { assetId } = job;
  const name =
    assetId === null ? made : `${stem((await getAsset(db, { workspaceId, assetId })).name)}-${made}`;
  switch (kind) {
    case 'result':
      return { storageKey: output.displayKey, mime: 'image/webp', fileName: `${name}.webp` };
    case 'result-thumb':
      return { storageKey: output.thumbKey, mime: 'image/webp', fileName: `${name}-small.webp` };
    case 'png':
      return { storageKey: output.imageKey, mime: 'image/png', fileName: `${name}.png` };
    case 'jpeg':
      return { storageKey: output.jpegKey, mime: 'image/jpeg', fileName: `${name}.jpg` };
    case 'mask':
      return { storageKey: required(output.maskKey), mime: 'image/png', fileName: `${name}-mask.png` };
  }
}

function required(key: string | null): string {
  if (key === null) throw new AppError('not_found', { detail: 'not made' });
  return key;
}

function stem(name: string): string {
  return name.replace(/\.[^.]+$/, '') || 'photo';
}
