/**
 * The official C2PA library (c2pa-rs) as WebAssembly. It is made for web workers and reads files through
 * `FileReaderSync`, which Node lacks: a small stand-in over blobs that keep their bytes serves.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

type C2pa = typeof import('@contentauth/c2pa-wasm');

/** A blob whose bytes can be had at once. */
class HeldBlob extends Blob {
  readonly held: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>, type: string) {
    super([bytes], { type });
    this.held = bytes;
  }

  override slice(start = 0, end = this.held.length, type = ''): HeldBlob {
    return new HeldBlob(this.held.subarray(start, end), type);
  }
}

class HeldReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer {
    if (!(blob instanceof HeldBlob)) throw new TypeError('only our own blobs can be read at once');
    const { buffer, byteOffset, length } = blob.held;
    return buffer.slice(byteOffset, byteOffset + length);
  }
}

let loading: Promise<C2pa> | undefined;

/** Loaded once a process, on first use: 8 MB. */
export function loadC2pa(): Promise<C2pa> {
  return (loading ??= load());
}

async function load(): Promise<C2pa> {
  const library = await import('@contentauth/c2pa-wasm');
  if (!('FileReaderSync' in globalThis)) Object.assign(globalThis, { FileReaderSync: HeldReader });
  const { resolve } = createRequire(import.meta.url);
  const module = await readFile(resolve('@contentauth/c2pa-wasm/c2pa.wasm'));
  library.initSync({ module });
  return library;
}

export function toBlob(bytes: Uint8Array, type: string): Blob {
  return new HeldBlob(new Uint8Array(bytes), type);
}
