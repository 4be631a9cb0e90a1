/**
 * Who signs: a key and certificates that an installation makes for itself. No authority vouches for them, so readers say
 * "valid, but of an unknown signer"; we say so too. Shapes of certificates: C2PA 2.2 § 14.5; RFC 5280.
 */
import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** JSON only: it lies in the database. */
export interface SigningIdentity {
  /** PKCS #8, PEM, ECDSA P-256 */
  readonly privateKey: string;
  /** DER, base64; the signer's first, then what signed that */
  readonly certificates: readonly string[];
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** Years: whoever checks a picture looks at whether the certificate was good when it was signed, and has no timestamp. */
const years = 20;
/** id-kp-emailProtection: what C2PA 2.2 § 14.5.1 lets stand where no trust list names another */
const purpose = '1.3.6.1.5.5.7.3.4';

/** @param name the organisation that readers show, e.g. `Escena` */
export async function createSigningIdentity({
  name,
  now,
}: {
  name: string;
  now: Date;
}): Promise<SigningIdentity> {
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(now.getUTCFullYear() + years);
  const times = { notBefore: now, notAfter, signingAlgorithm: algorithm };
  const [rootKeys, keys] = await Promise.all([generateKeys(), generateKeys()]);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...times,
    serialNumber: serial(),
    name: [{ O: [name], CN: [`${name} (self-made)`] }],
    keys: rootKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(rootKeys.publicKey),
    ],
  });
  const leaf = await x509.X509CertificateGenerator.create({
    ...times,
    serialNumber: serial(),
    subject: [{ O: [name], CN: [`${name} signer`] }],
    issuer: root.subject,
    publicKey: keys.publicKey,
    signingKey: rootKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([purpose]),
      await x509.AuthorityKeyIdentifierExtension.create(rootKeys.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    privateKey: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
    certificates: [leaf, root].map((certificate) => Buffer.from(certificate.rawData).toString('base64')),
  };
}

async function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** Positive and of 16 bytes at most, as RFC 5280 § 4.1.2.2 wants. */
function serial(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = (bytes[0] ?? 0) & 0x7f;
  return Buffer.from(bytes).toString('hex');
}
