import { AppError } from '@escena/core/app-error';
import { isSerializedAppError } from '@/trpc/app-error-of.ts';

/** Sends a GLB or glTF file's bytes. @throws AppError `model3d.*`, `network.unreachable`, `internal` */
export async function sendModel(file: File): Promise<void> {
  const query = new URLSearchParams({ name: file.name });
  const response = await fetch(`/api/upload/model?${query}`, {
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
