import { AppError } from '@escena/core/app-error';
import type { StatedSize } from '@escena/core/model-size';
import { z } from 'zod';
import { keepModel, storeModel } from '../upload/receive-model.ts';
import { fingerprint } from './fingerprint.ts';
import { readForm } from './read-form.ts';
import type { Received, ReceivePlace } from './route.ts';

const form = z.object({ name: z.string().trim().min(1).max(200).optional(), size: z.string().optional() });

/** A 3D model as a form. @throws AppError `input.invalid`, and as `storeModel` */
export function receiveModelForm(statedSize: z.ZodType<StatedSize>) {
  return async (request: Request, place: ReceivePlace): Promise<Received> => {
    const sent = await readForm(request);
    try {
      const fields = form.parse(sent.fields);
      const stated = fields.size === undefined ? undefined : statedSize.parse(fromJson(fields.size));
      const stored = await storeModel(place, { body: sent.file, signal: request.signal });
      const name = fields.name ?? sent.fileName;
      return {
        fingerprint: fingerprint('model', name, fields.size ?? '', stored.sha256),
        keep: async (services) => {
          const { workspaceId } = place;
          const { modelId } = await keepModel(services, { workspaceId, name, stated, stored });
          return modelId;
        },
      };
    } catch (error) {
      sent.drain();
      throw error;
    }
  };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('input.invalid', { detail: '`size` is no JSON', cause });
  }
}
