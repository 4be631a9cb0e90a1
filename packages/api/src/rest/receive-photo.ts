import { getProject } from '@escena/db/projects/get-project';
import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import { fetchPicture } from '@escena/remote/fetch-picture';
import { type StoredPhoto, storePhoto } from '@escena/storage/store-photo';
import { z } from 'zod';
import { keepPhoto } from '../upload/keep-photo.ts';
import { fingerprint } from './fingerprint.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';
import type { Received, ReceivePlace } from './route.ts';

const name = z.string().trim().min(1).max(200).optional();
const purpose = z.enum(['photo', 'mask']).default('photo');
const form = z.object({ projectId: z.string(), name, purpose });
const byAddress = z.object({ projectId: z.string(), url: z.url().max(2048), name, purpose });

/** A photo as a form, or as JSON that says where it is. @throws AppError `not_found`, and as `storePhoto`, `fetchPicture` */
export async function receivePhoto(request: Request, place: ReceivePlace): Promise<Received> {
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('multipart/form-data') ? fromForm(request, place) : fromAddress(request, place);
}

async function fromForm(request: Request, place: ReceivePlace): Promise<Received> {
  const sent = await readForm(request);
  try {
    const fields = form.parse(sent.fields);
    await getProject(place.db, { workspaceId: place.workspaceId, projectId: fields.projectId });
    const stored = await storePhoto(place, { body: sent.file, signal: request.signal });
    return toReceived(place, { ...fields, name: fields.name ?? sent.fileName, stored });
  } catch (error) {
    sent.drain();
    throw error;
  }
}

async function fromAddress(request: Request, place: ReceivePlace): Promise<Received> {
  const { url, name: given, ...kept } = byAddress.parse(await readJson(request));
  await getProject(place.db, { workspaceId: place.workspaceId, projectId: kept.projectId });
  const { signal } = request;
  const found = await fetchPicture(url, { policy: place.remote, maxBytes: maxUploadBytes, signal });
  await using answer = found.response;
  const stored = await storePhoto(place, { body: answer.body, signal });
  const received = toReceived(place, { ...kept, name: given ?? found.name, stored });
  // The same request is the same whatever the address answers by then.
  return { ...received, fingerprint: fingerprint('url', kept.projectId, url, given ?? '', kept.purpose) };
}

interface Photo {
  readonly projectId: string;
  readonly name: string;
  readonly purpose: 'photo' | 'mask';
  readonly stored: StoredPhoto;
}

function toReceived({ workspaceId }: ReceivePlace, { stored, ...kept }: Photo): Received {
  return {
    fingerprint: fingerprint('file', kept.projectId, kept.name, kept.purpose, stored.sha256),
    keep: async (services) => {
      const { assetId } = await keepPhoto(services, { workspaceId, ...kept, ...stored });
      return assetId;
    },
  };
}
