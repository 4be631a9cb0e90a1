import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PieceRequest, ToWorker } from './messages.ts';
import { WorkerClient } from './worker-client.ts';

/** What the browser's worker would be: it keeps what it is asked until the test answers. */
class FakeWorker extends EventTarget {
  static opened: FakeWorker[] = [];
  readonly asked: ToWorker[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.opened.push(this);
  }

  postMessage(message: ToWorker): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(answer: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id: this.asked.at(-1)?.id, answer } }));
  }
}

beforeEach(() => {
  FakeWorker.opened = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const request = (piece: string): PieceRequest => ({
  piece,
  style: 'scandinavian',
  seed: 1,
  occurrence: 0,
  color: undefined,
});
const data = { parts: [], contact: undefined };

function askedOf(worker: FakeWorker | undefined): string[] {
  return (worker?.asked ?? []).map((message) => (message.kind === 'piece' ? message.request.piece : ''));
}

it('asks one question at a time, those that somebody waits for first', async () => {
  const client = new WorkerClient();
  client.start();
  const pieces = [
    client.piece(request('rug'), { patient: true }),
    client.piece(request('plant'), { patient: true }),
    client.piece(request('sofa')),
  ];
  const [worker] = FakeWorker.opened;
  expect(askedOf(worker)).toEqual(['rug']);
  worker?.answer(data);
  expect(askedOf(worker)).toEqual(['rug', 'sofa']);
  worker?.answer(data);
  worker?.answer(data);
  expect(askedOf(worker)).toEqual(['rug', 'sofa', 'plant']);
  await expect(Promise.all(pieces)).resolves.toEqual([data, data, data]);
});

it('builds a piece once, and sooner when somebody comes to wait for it', async () => {
  const client = new WorkerClient();
  client.start();
  const pieces = [
    client.piece(request('rug'), { patient: true }),
    client.piece(request('plant'), { patient: true }),
    client.piece(request('sofa'), { patient: true }),
    client.piece(request('sofa')),
  ];
  const [worker] = FakeWorker.opened;
  for (let k = 0; k < 3; k++) worker?.answer(data);
  await Promise.all(pieces);
  expect(askedOf(worker)).toEqual(['rug', 'sofa', 'plant']);
});

it('asks again after a stop, and what was asked before the start', async () => {
  const client = new WorkerClient();
  const piece = client.piece(request('sofa'));
  client.start();
  client.stop();
  client.start();
  const [first, second] = FakeWorker.opened;
  expect([first?.terminated, askedOf(first), askedOf(second)]).toEqual([true, ['sofa'], ['sofa']]);
  second?.answer(data);
  await expect(piece).resolves.toEqual(data);
});

it('fails what a broken worker leaves, and opens another for the next question', async () => {
  const client = new WorkerClient();
  client.start();
  const lost = client.piece(request('sofa'));
  const failure = expect(lost).rejects.toThrow('no such file');
  FakeWorker.opened[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'no such file' }));
  await failure;
  const again = client.piece(request('sofa'));
  FakeWorker.opened[1]?.answer(data);
  await expect(again).resolves.toEqual(data);
});
