import { AppError } from '@escena/core/app-error';

/** An arrangement of 40 pieces has 10 kB. */
const mostBytes = 1_000_000;

/** The body as JSON; an empty one is undefined. @throws AppError `api.body_too_large`, `input.invalid` */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('input.invalid', { detail: 'the body is no JSON', cause });
  }
}

/** The body as text. @throws AppError `api.body_too_large` */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length')) > mostBytes) throw tooLarge();
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const tooLarge = () => new AppError('api.body_too_large', { data: { mostBytes } });
