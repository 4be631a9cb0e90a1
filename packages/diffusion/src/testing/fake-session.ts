import type { Session, TensorInfo } from '../runtime/session.ts';
import type { Tensor } from '../tensor.ts';

export interface FakeSession extends Session {
  /** the feeds of every call so far */
  readonly calls: Readonly<Record<string, Tensor>>[];
}

export interface FakeGraph {
  /** name → declared dims */
  readonly inputs: Readonly<Record<string, readonly (number | string)[]>>;
  readonly answer: (feeds: Readonly<Record<string, Tensor>>) => Readonly<Record<string, Tensor>>;
  readonly type?: string;
}

/** A graph with answers in closed form, for tests. */
export function fakeSession({ inputs, answer, type = 'float32' }: FakeGraph): FakeSession {
  const calls: Readonly<Record<string, Tensor>>[] = [];
  const infos = Object.entries(inputs).map(([name, dims]): TensorInfo => ({ name, type, dims }));
  return {
    file: 'fake/model.onnx',
    inputs: infos,
    outputs: [],
    calls,
    run: async (feeds) => {
      calls.push(feeds);
      return new Map(Object.entries(answer(feeds)));
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
}
