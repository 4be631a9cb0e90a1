import { AppError } from '@escena/core/app-error';
import { describe, expect, it, vi } from 'vitest';
import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import { type SendFile, UploadQueue } from './upload-queue.ts';

const photo = (name: string) => new File([new Uint8Array(4)], name, { type: 'image/jpeg' });

/** A sender whose files arrive (or fail) when the test says so. */
function heldSender() {
  const pending = new Map<string, { resolve: (id: string) => void; reject: (error: unknown) => void }>();
  const send: SendFile = ({ file }, onFraction, signal) => {
    onFraction(0.5);
    return new Promise((resolve, reject) => {
      pending.set(file.name, { resolve, reject });
      signal.addEventListener('abort', () => reject(new DOMException('stop', 'AbortError')));
    });
  };
  return { send, pending };
}

const states = (queue: UploadQueue) => queue.snapshot().map(({ file, state }) => `${file.name} ${state}`);

describe('UploadQueue', () => {
  it('sends two at a time, in order', async () => {
    const { send, pending } = heldSender();
    const queue = new UploadQueue(send);
    queue.add('project_1', [photo('a'), photo('b'), photo('c')]);
    expect(states(queue)).toEqual(['a sending', 'b sending', 'c waiting']);
    pending.get('b')?.resolve('asset_b');
    await vi.waitFor(() => expect(states(queue)).toEqual(['a sending', 'b done', 'c sending']));
    expect(queue.snapshot().map(({ assetId }) => assetId)).toEqual([null, 'asset_b', null]);
  });

  it('keeps a typed error with its file and goes on with the next', async () => {
    const { send, pending } = heldSender();
    const queue = new UploadQueue(send);
    queue.add('project_1', [photo('a'), photo('b'), photo('c')]);
    pending.get('a')?.reject(new AppError('image.not_an_image'));
    await vi.waitFor(() => expect(states(queue)).toEqual(['a failed', 'b sending', 'c sending']));
    expect(queue.snapshot()[0]?.error?.code).toBe('image.not_an_image');
    pending.get('b')?.resolve('asset_b');
    await vi.waitFor(() => expect(states(queue)[1]).toBe('b done'));
    const failed = queue.snapshot()[0];
    if (failed) queue.retry(failed.id);
    expect(states(queue)[0]).toBe('a sending');
    expect(queue.snapshot()[0]?.error).toBeNull();
  });

  it('refuses a file over the cap without sending it', () => {
    const send = vi.fn<SendFile>();
    const queue = new UploadQueue(send);
    const huge = Object.defineProperty(photo('huge'), 'size', { value: maxUploadBytes + 1 });
    queue.add('project_1', [huge]);
    expect(queue.snapshot()[0]).toMatchObject({ state: 'failed', error: { code: 'image.too_many_bytes' } });
    expect(send).not.toHaveBeenCalled();
  });

  it('stops a dismissed upload and lets the next one in', async () => {
    const { send } = heldSender();
    const queue = new UploadQueue(send);
    queue.add('project_1', [photo('a'), photo('b'), photo('c')]);
    queue.dismiss(1);
    await vi.waitFor(() => expect(states(queue)).toEqual(['b sending', 'c sending']));
  });

  it('tells its listeners, with a new snapshot each time', () => {
    const { send } = heldSender();
    const queue = new UploadQueue(send);
    const before = queue.snapshot();
    const listener = vi.fn();
    const stop = queue.subscribe(listener);
    queue.add('project_1', [photo('a')]);
    expect(listener).toHaveBeenCalled();
    expect(queue.snapshot()).not.toBe(before);
    stop();
    listener.mockClear();
    queue.dismiss(1);
    expect(listener).not.toHaveBeenCalled();
  });
});
