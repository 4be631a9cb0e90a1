/** The keys that orders are signed with: one pair a workspace at a time, Ed25519 (RFC 8037). */
import { createId } from '@escena/core/create-id';
import type { Db } from '@escena/db/create-db';
import {
  findSigningKey,
  keepSigningKey,
  listSigningKeys,
  replaceSigningKey,
} from '@escena/db/signing-keys/signing-keys';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

export const orderAlgorithm = 'EdDSA';
/** A basket is forgotten by then. */
export const orderValidDays = 30;
const dayMs = 86_400_000;
/** Whoever checks an order a little late still finds its key. */
const marginDays = 1;

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

/**
 * What anybody checks orders of a workspace with: a JSON Web Key Set, also of keys that were replaced while what they signed
 * is valid; empty where nothing was ordered.
 */
export async function orderKeySet(
  db: Db,
  { workspaceId, now = new Date() }: { workspaceId: string; now?: Date },
): Promise<{ keys: JWK[] }> {
  const found = await listSigningKeys(db, { workspaceId, replacedAfter: lastValid(now) });
  return {
    keys: found.map(({ id, publicKey }) => ({
      ...(publicKey as JWK),
      kid: id,
      alg: orderAlgorithm,
      use: 'sig',
    })),
  };
}

interface RotateOptions {
  readonly workspaceId: string;
  /** somebody else has the key that signed so far: what it signed is refused from now on */
  readonly leaked: boolean;
  readonly now?: Date;
}

/** Orders are signed with a new key from now on. @returns its id */
export async function rotateOrderKey(
  db: Db,
  { workspaceId, leaked, now = new Date() }: RotateOptions,
): Promise<string> {
  const { id } = await replaceSigningKey(db, {
    workspaceId,
    id: createId('signingKey'),
    ...(await makePair()),
    now,
    forgetBefore: leaked ? now : lastValid(now),
  });
  return id;
}

/** What was signed before this is valid no more. */
function lastValid(now: Date): Date {
  return new Date(now.getTime() - (orderValidDays + marginDays) * dayMs);
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
