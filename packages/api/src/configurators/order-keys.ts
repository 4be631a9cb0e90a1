/** The keys that orders are signed with: one pair a workspace, Ed25519 (RFC 8037). */
import { createId } from '@escena/core/create-id';
import type { Db } from '@escena/db/create-db';
import { findSigningKey, keepSigningKey } from '@escena/db/signing-keys/signing-keys';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

export const orderAlgorithm = 'EdDSA';

export interface OrderSigner {
  readonly kid: string;
  readonly key: Awaited<ReturnType<typeof importJWK>>;
}

/** Made with the first order. */
export async function orderSigner(db: Db, { workspaceId }: { workspaceId: string }): Promise<OrderSigner> {
  const { id, privateKey } =
    (await findSigningKey(db, { workspaceId })) ??
    (await keepSigningKey(db, { workspaceId, id: createId('signingKey'), ...(await makePair()) }));
  return { kid: id, key: await importJWK(privateKey as JWK, orderAlgorithm) };
}

/** What anybody checks orders of a workspace with: a JSON Web Key Set; empty where nothing was ordered. */
export async function orderKeySet(
  db: Db,
  { workspaceId }: { workspaceId: string },
): Promise<{ keys: JWK[] }> {
  const found = await findSigningKey(db, { workspaceId });
  if (!found) return { keys: [] };
  return { keys: [{ ...(found.publicKey as JWK), kid: found.id, alg: orderAlgorithm, use: 'sig' }] };
}

async function makePair() {
  const { publicKey, privateKey } = await generateKeyPair(orderAlgorithm, {
    crv: 'Ed25519',
    extractable: true,
  });
  return { publicKey: plain(await exportJWK(publicKey)), privateKey: plain(await exportJWK(privateKey)) };
}

/** An Ed25519 key's members (RFC 8037 §2), as JSON. */
function plain({ kty, crv, x, d }: JWK) {
  return Object.fromEntries(Object.entries({ kty, crv, x, d }).filter(([, value]) => value !== undefined));
}
