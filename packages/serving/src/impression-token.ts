import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the tag was told to show: it counts once it is seen, so until then nobody keeps it but the page. */
export interface PromisedImpression {
  readonly id: string;
  readonly creativeId: string;
  readonly held: boolean;
  readonly at: Date;
}

/** 132 bits of the hash. */
const macLength = 22;

/** Of ids that pages bring: long enough that nobody guesses another's, and without a dot, which tells tokens. */
export const idForm = /^[A-Za-z0-9_-]{8,64}$/;

/** Ids have no dot: whatever has one is a token. */
export const isToken = (text: string): boolean => text.includes('.');

/** An impression that its holder can hand back, and cannot make up or change. */
export function signImpression(
  secret: string,
  campaignId: string,
  { id, creativeId, held, at }: PromisedImpression,
): string {
  const said = `${id}.${creativeId}.${held ? 1 : 0}.${at.getTime().toString(36)}`;
  return `${said}.${macOf(secret, campaignId, said)}`;
}

/** Undefined: this campaign never signed it. */
export function readImpression(
  secret: string,
  campaignId: string,
  token: string,
): PromisedImpression | undefined {
  const end = token.lastIndexOf('.');
  const [said, mac] = [token.slice(0, Math.max(0, end)), Buffer.from(token.slice(end + 1))];
  const right = Buffer.from(macOf(secret, campaignId, said));
  if (mac.length !== right.length || !timingSafeEqual(mac, right)) return undefined;
  const [id = '', creativeId = '', held, at = ''] = said.split('.');
  return { id, creativeId, held: held === '1', at: new Date(Number.parseInt(at, 36)) };
}

const macOf = (secret: string, campaignId: string, said: string) =>
  createHmac('sha256', secret).update(`${campaignId}.${said}`).digest('base64url').slice(0, macLength);
