import { AppError } from '@escena/core/app-error';
import { isSerializedAppError } from '@/trpc/app-error-of.ts';

/**
 * Sends a file's bytes to one of the ways in that take it whole (`/api/upload/model`, `/api/upload/font`).
 * @param fields what the way in asks besides @throws AppError as it answers; `network.unreachable`, `internal`
 */
export async function postFile(
  to: 'model' | 'font',
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const query = new URLSearchParams({ name: file.name, ...fields });
  const response = await fetch(`/api/upload/${to}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch((cause: unknown) => {
    throw new AppError('network.unreachable', { cause });
  });
  if (response.ok) return;
  const answer: unknown = await response.json().catch(() => undefined);
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'error' in answer &&
    isSerializedAppError(answer.error)
  )
    throw AppError.from(answer.error);
  throw new AppError('internal', { detail: `HTTP ${response.status}` });
}
