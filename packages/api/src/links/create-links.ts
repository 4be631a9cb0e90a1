/** Addresses that open one thing for a while, for whoever has them: signed (HMAC-SHA256), so nobody can make one up. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { AppError } from '@escena/core/app-error';
import { z } from 'zod';
import { fileKinds } from '../files/find-file.ts';

const fileLink = z.object({
  to: z.literal('file'),
  workspaceId: z.string(),
  kind: z.enum(fileKinds),
  id: z.string(),
});
const uploadLink = z.object({ to: z.literal('upload'), workspaceId: z.string(), id: z.string() });
const payload = z.discriminatedUnion('to', [fileLink, uploadLink]);

export type FileLink = z.infer<typeof fileLink>;
export type UploadLink = z.infer<typeof uploadLink>;
type Target = z.infer<typeof payload>;

export interface Links {
  /** absolute; opens the file until `expiresAt` */
  file(target: Omit<FileLink, 'to'>): string;
  /** absolute; takes the announced bytes until `expiresAt` */
  upload(target: Omit<UploadLink, 'to'>, expiresAt: Date): string;
  /** @throws AppError `link.expired` for anything that is no link of ours, or no longer */
  open<To extends Target['to']>(to: To, token: string, now?: Date): Extract<Target, { to: To }>;
}

/** Long enough to hand a picture on, short enough that a link found later opens nothing. */
const fileLinkMs = 3_600_000;

export interface LinksOptions {
  /** where people reach the app; absolute */
  readonly publicUrl: string;
  /** the installation's secret; the key of the links is derived from it and serves nothing else */
  readonly secret: string;
}

export function createLinks({ publicUrl, secret }: LinksOptions): Links {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'escena links v1', 32));
  const sign = (text: string) => createHmac('sha256', key).update(text).digest();

  function tokenOf(target: Target, expiresAt: Date): string {
    const text = Buffer.from(JSON.stringify({ ...target, until: expiresAt.getTime() })).toString('base64url');
    return `${text}.${sign(text).toString('base64url')}`;
  }
  const address = (path: string) => new URL(path, publicUrl).toString();

  return {
    file: (target) =>
      address(`/api/v1/files/${tokenOf({ to: 'file', ...target }, new Date(Date.now() + fileLinkMs))}`),
    upload: (target, expiresAt) =>
      address(`/api/v1/uploads/${tokenOf({ to: 'upload', ...target }, expiresAt)}`),
    open(to, token, now = new Date()) {
      const [text = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(text);
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new AppError('link.expired');
      // Signed, so it is what `tokenOf` wrote.
      const { until, ...rest } = JSON.parse(Buffer.from(text, 'base64url').toString());
      const target = payload.safeParse(rest).data;
      if (!isTo(target, to) || !(until > now.getTime())) throw new AppError('link.expired');
      return target;
    },
  };
}

function isTo<To extends Target['to']>(
  target: Target | undefined,
  to: To,
): target is Extract<Target, { to: To }> {
  return target?.to === to;
}
