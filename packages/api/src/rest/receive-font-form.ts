import { z } from 'zod';
import { keepFont, storeFont, termsOf } from '../upload/receive-font.ts';
import { fingerprint } from './fingerprint.ts';
import { readForm } from './read-form.ts';
import type { Received, ReceivePlace } from './route.ts';

const form = z.object({ name: z.string().trim().min(1).max(200).optional(), licence: z.string() });

/** A font as a form. @throws AppError `input.invalid`, and as `storeFont` */
export async function receiveFontForm(request: Request, place: ReceivePlace): Promise<Received> {
  const sent = await readForm(request);
  try {
    const fields = form.parse(sent.fields);
    const licence = termsOf(fields.licence);
    const stored = await storeFont(place, { body: sent.file, signal: request.signal });
    const name = fields.name ?? sent.fileName;
    return {
      fingerprint: fingerprint('font', name, licence, stored.sha256),
      keep: async (services) => {
        const { workspaceId } = place;
        return (await keepFont(services, { workspaceId, name, licence, stored })).fontId;
      },
    };
  } catch (error) {
    sent.drain();
    throw error;
  }
}
