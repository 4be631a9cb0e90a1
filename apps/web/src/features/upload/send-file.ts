import { AppError } from '@escena/core/app-error';
import { isSerializedAppError } from '../../trpc/app-error-of.ts';
import type { SendFile } from './upload-queue.ts';

/** Sends the file's bytes as they are. XMLHttpRequest, because `fetch` cannot say how much has been sent. */
export const sendFile: SendFile = ({ file, projectId, facts }, onFraction, signal) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ project: projectId, name: file.name, ...facts });
    request.open('POST', `/api/upload?${query}`);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onFraction(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (typeof answer === 'object' && answer !== null) {
        if ('assetId' in answer && typeof answer.assetId === 'string') return resolve(answer.assetId);
        if ('error' in answer && isSerializedAppError(answer.error))
          return reject(AppError.from(answer.error));
      }
      reject(new AppError('internal', { detail: `HTTP ${request.status}` }));
    });
    request.addEventListener('error', () => reject(new AppError('network.unreachable')));
    request.addEventListener('abort', () => reject(new AppError('job.cancelled')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
