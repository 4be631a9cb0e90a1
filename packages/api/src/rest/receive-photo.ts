import { requireCurrentWords } from '@escena/db/consents/give-consent';
import { getProject } from '@escena/db/projects/get-project';
import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import { fetchPicture } from '@escena/remote/fetch-picture';
import { type StoredPhoto, storePhoto } from '@escena/storage/store-photo';
import { z } from 'zod';
import { keepPhoto } from '../upload/keep-photo.ts';
import { uploadFacts, type UploadKind, uploadKind } from '../upload/upload-kind.ts';
import { fingerprint } from './fingerprint.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';
import type { Received, ReceivePlace } from './route.ts';

const name = z.string().trim().min(1).max(200).optional();
const form = uploadFacts.extend({ projectId: z.string(), name });
const byAddress = form.extend({ url: z.url().max(2048) });

/** A photo as a form, or as JSON that says where it is. @throws AppError `not_found`, and as `storePhoto`, `fetchPicture` */
export async function receivePhoto(request: Request, place: ReceivePlace): Promise<Received> {
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('multipart/form-data') ? fromForm(request, place) : fromAddress(request, place);
}

async function fromForm(request: Request, place: ReceivePlace): Promise<Received> {
  const sent = await readForm(request);
  try {
    const fields = form.parse(sent.fields);
    const kind = kindOf(fields, place);
    await getProject(place.db, { workspaceId: place.workspaceId, projectId: fields.projectId });
    const stored = await storePhoto(place, { body: sent.file, signal: request.signal });
    const { projectId } = fields;
    return toReceived(place, { projectId, kind, name: fields.name ?? sent.fileName, stored });
  } catch (error) {
    sent.drain();
    throw error;
  }
}

async function fromAddress(request: Request, place: ReceivePlace): Promise<Received> {
  const { url, name: given, projectId, ...facts } = byAddress.parse(await readJson(request));
  const kind = kindOf(facts, place);
  await getProject(place.db, { workspaceId: place.workspaceId, projectId });
  const { signal } = request;
  const found = await fetchPicture(url, { policy: place.remote, maxBytes: maxUploadBytes, signal });
  await using answer = found.response;
  const stored = await storePhoto(place, { body: answer.body, signal });
  const received = toReceived(place, { projectId, kind, name: given ?? found.name, stored });
  // The same request is the same whatever the address answers by then.
  return { ...received, fingerprint: fingerprint('url', projectId, url, given ?? '', JSON.stringify(kind)) };
}

interface Photo {
  readonly projectId: string;
  readonly name: string;
  readonly kind: UploadKind;
  readonly stored: StoredPhoto;
}

/** Before any bytes are read: a person's photo that came without a consent leaves nothing behind. */
function kindOf(facts: object, { userId }: ReceivePlace): UploadKind {
  const kind = uploadKind(facts, userId);
  if (kind.consent) requireCurrentWords(kind.consent);
  return kind;
}

function toReceived({ workspaceId }: ReceivePlace, { stored, kind, ...kept }: Photo): Received {
  return {
    fingerprint: fingerprint('file', kept.projectId, kept.name, JSON.stringify(kind), stored.sha256),
    keep: async (services) => {
      const { assetId } = await keepPhoto(services, { workspaceId, ...kept, ...kind, ...stored });
      return assetId;
    },
  };
}
