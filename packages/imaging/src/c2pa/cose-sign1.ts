/** COSE_Sign1 (RFC 9052) as C2PA wants it: ES256, the certificates in the protected header, padded to a fixed length. */
import { createPrivateKey, sign } from 'node:crypto';
import type { SigningIdentity } from './identity.ts';

const tag18 = Uint8Array.of(0xd2);
const nil = Uint8Array.of(0xf6);
/** header labels and values: alg (1) = ES256 (−7, which CBOR writes as 1:6), x5chain (33) */
const algorithmLabel = cborHead(0, 1);
const es256 = cborHead(1, 6);
const chainLabel = cborHead(0, 33);

/**
 * @param size bytes that the structure shall have
 * @throws RangeError when it does not fit
 */
export function coseSign1(payload: Uint8Array, identity: SigningIdentity, size: number): Uint8Array {
  const chain = identity.certificates.map((certificate) => cborBytes(Buffer.from(certificate, 'base64')));
  const header = Buffer.concat([cborHead(5, 2), algorithmLabel, es256, chainLabel, cborArray(chain)]);
  const covered = cborArray([
    cborText('Signature1'),
    cborBytes(header),
    cborBytes(Buffer.alloc(0)),
    cborBytes(payload),
  ]);
  const key = createPrivateKey(identity.privateKey);
  const signature = sign('sha256', covered, { key, dsaEncoding: 'ieee-p1363' });
  const withPad = (length: number): Buffer => {
    const unprotected = Buffer.concat([cborHead(5, 1), cborText('pad'), cborBytes(Buffer.alloc(length))]);
    return Buffer.concat([tag18, cborArray([cborBytes(header), unprotected, nil, cborBytes(signature)])]);
  };
  let pad = size - withPad(0).length;
  // The pad's own length takes up to four bytes more.
  while (pad >= 0 && withPad(pad).length > size) pad -= 1;
  const structure = pad < 0 ? undefined : withPad(pad);
  if (structure?.length !== size) throw new RangeError(`a signature does not fill ${size} bytes`);
  return structure;
}

/** A major type with its argument (RFC 8949 § 3). */
function cborHead(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  if (value < 0x100) return Buffer.from([type | 24, value]);
  if (value < 0x10000) return Buffer.from([type | 25, value >> 8, value & 0xff]);
  const head = Buffer.alloc(5);
  head[0] = type | 26;
  head.writeUInt32BE(value, 1);
  return head;
}

function cborBytes(bytes: Uint8Array): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes]);
}

function cborText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([cborHead(3, bytes.length), bytes]);
}

function cborArray(items: readonly Uint8Array[]): Buffer {
  return Buffer.concat([cborHead(4, items.length), ...items]);
}
