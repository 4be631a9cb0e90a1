import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TestCredentials } from './verify-signature.ts';

export type TakenForm = { readonly path: string; readonly bytes: Buffer } | { readonly refused: string };

/**
 * A browser's upload by POST, let in if its policy is signed, still valid and kept ("Authenticating Requests in Browser-Based
 * Uploads Using POST", AWS Signature Version 4). Shares no code with the SDK.
 */
export async function takeForm(
  { bucket, type, body }: { readonly bucket: string; readonly type: string; readonly body: Buffer },
  credentials: TestCredentials,
): Promise<TakenForm> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const field = (name: string) => {
    const [, value] = [...form].find(([key]) => key.toLowerCase() === name) ?? [];
    return typeof value === 'string' ? value : '';
  };
  const policy = field('policy');
  const [accessKeyId, ...scope] = field('x-amz-credential').split('/');
  let key: Buffer = Buffer.from(`AWS4${credentials.secretAccessKey}`);
  for (const part of scope) key = createHmac('sha256', key).update(part).digest();
  const expected = createHmac('sha256', key).update(policy).digest();
  const given = Buffer.from(field('x-amz-signature'), 'hex');
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  if (accessKeyId !== credentials.accessKeyId || !isSigned) return { refused: 'SignatureDoesNotMatch' };
  const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString());
  if (new Date(expiration) < new Date()) return { refused: 'AccessDenied' };
  const file = form.get('file');
  if (!(file instanceof Blob)) return { refused: 'InvalidArgument' };
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      const [[name, value] = []] = Object.entries(condition);
      if (value !== (name === 'bucket' ? bucket : field(String(name).toLowerCase())))
        return { refused: 'AccessDenied' };
    } else if (condition[0] === 'content-length-range') {
      if (file.size < condition[1]) return { refused: 'EntityTooSmall' };
      if (file.size > condition[2]) return { refused: 'EntityTooLarge' };
    } else return { refused: 'AccessDenied' };
  }
  return { path: `/${bucket}/${field('key')}`, bytes: Buffer.from(await file.arrayBuffer()) };
}
