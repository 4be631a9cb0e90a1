/**
 * Loads the intersection kernel (kernel/intersect.ts, compiled) over a scene's memory. WebAssembly for its four-wide
 * arithmetic: see docs/benchmarks.md for what it gains. The memory is shared by all threads; each takes a stretch of its
 * own at the front for the kernel's answers and stack.
 */
import { AppError } from '@escena/core/app-error';
import { readFileSync } from 'node:fs';
import type { WideTree } from './wide-tree.ts';

/** Shared WebAssembly memory; it can be posted to threads. */
export interface KernelMemory {
  readonly buffer: SharedArrayBuffer;
}

type Trace = (
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  far: number,
  any: number,
) => number;

interface Exports {
  readonly open: (nodesAt: number, blocksAt: number, scratchAt: number) => void;
  readonly trace: Trace;
}

/** What of WebAssembly's interface is used: neither ES2023 nor Node's types declare it. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => KernelMemory;
  readonly Module: new (bytes: Uint8Array) => { readonly kind: 'module' };
  readonly Instance: new (
    module: { readonly kind: 'module' },
    imports: { env: { memory: KernelMemory } },
  ) => { readonly exports: Exports };
};

/** A wide tree in shared memory: scratch for each thread, then nodes, then blocks. */
export interface PackedTree {
  readonly memory: KernelMemory;
  /** bytes of scratch a thread */
  readonly scratch: number;
  readonly nodesAt: number;
  readonly blocksAt: number;
}

export interface Kernel {
  readonly trace: Trace;
  /** distance, u and v of the last hit */
  readonly hit: Float32Array;
}

const pageBytes = 65536;
/** threads that one scene can serve */
const mostThreads = 256;
/** the head of the memory: how many threads have taken their scratch */
const headBytes = 64;

export function packTree({ nodes, blocks, depth }: WideTree): PackedTree {
  // 48 bytes of answers, then three waiting children of 8 bytes a level.
  const scratch = 64 * Math.ceil((48 + depth * 24) / 64);
  const nodesAt = headBytes + mostThreads * scratch;
  const blocksAt = nodesAt + nodes.byteLength;
  const pages = Math.ceil((blocksAt + blocks.byteLength) / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  new Float32Array(memory.buffer, nodesAt, nodes.length).set(nodes);
  new Float32Array(memory.buffer, blocksAt, blocks.length).set(blocks);
  return { memory, scratch, nodesAt, blocksAt };
}

let compiled: { readonly kind: 'module' } | undefined;
const kernels = new WeakMap<KernelMemory, Kernel>();

/**
 * This thread's kernel over a tree, made on first use.
 * @throws AppError internal when more than 256 threads ask
 */
export function openKernel({ memory, scratch, nodesAt, blocksAt }: PackedTree): Kernel {
  const known = kernels.get(memory);
  if (known) return known;
  const thread = Atomics.add(new Int32Array(memory.buffer, 0, 1), 0, 1);
  if (thread >= mostThreads) throw new AppError('internal', { detail: `more than ${mostThreads} threads` });
  compiled ??= new WebAssembly.Module(readFileSync(new URL('./intersect.wasm', import.meta.url)));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const scratchAt = headBytes + thread * scratch;
  exports.open(nodesAt, blocksAt, scratchAt);
  const kernel = { trace: exports.trace, hit: new Float32Array(memory.buffer, scratchAt, 3) };
  kernels.set(memory, kernel);
  return kernel;
}
