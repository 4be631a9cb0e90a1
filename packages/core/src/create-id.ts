/** Prefixed ids: `job_…`, `asset_…`. The prefix makes logs legible; the template type catches swaps. */

const prefixes = {
  user: 'user',
  session: 'session',
  account: 'account',
  workspace: 'workspace',
  membership: 'member',
  project: 'project',
  asset: 'asset',
  job: 'job',
  output: 'output',
  outputFile: 'file',
  model3d: 'mdl',
  font: 'fnt',
  reading: 'reading',
  feed: 'feed',
  feedRow: 'row',
  listing: 'lst',
  listingPhoto: 'lph',
  listingReview: 'lrv',
  listingDelivery: 'ldl',
  listingDeliveryItem: 'ldi',
  configurator: 'cfg',
  design: 'dsg',
  tryonWidget: 'tow',
  signingKey: 'sgk',
  brandKit: 'brk',
  brandLogo: 'blg',
  campaign: 'cmp',
  campaignEntry: 'cme',
  creative: 'crv',
  creativeReview: 'crr',
  impression: 'imp',
  ledger: 'ledger',
  consent: 'consent',
  collection: 'col',
  meaningQuery: 'mnq',
  share: 'share',
  disclosure: 'dis',
  disclosureFile: 'dfl',
  report: 'report',
  privacy: 'privacy',
  apiKey: 'key',
  webhookEndpoint: 'hook',
  webhookEvent: 'evt',
  webhookDelivery: 'dlv',
  audit: 'audit',
  invitation: 'invite',
  checkpointStore: 'store',
  checkpointTask: 'ckt',
} as const;

export type IdKind = keyof typeof prefixes;
export type Id<K extends IdKind> = `${(typeof prefixes)[K]}_${string}`;

const alphabet = '0123456789abcdefghijkmnopqrstuvwxyz';
const randomLength = 18;

/**
 * A new id: prefix, 8 characters of time (base 35, milliseconds; ids sort by age), 18 random characters (92 bits).
 */
export function createId<K extends IdKind>(kind: K): Id<K> {
  let time = Date.now();
  let stamp = '';
  for (let i = 0; i < 8; i++) {
    stamp = alphabet.charAt(time % alphabet.length) + stamp;
    time = Math.floor(time / alphabet.length);
  }
  const bytes = crypto.getRandomValues(new Uint8Array(randomLength));
  let random = '';
  for (const byte of bytes) random += alphabet.charAt(byte % alphabet.length);
  return `${prefixes[kind]}_${stamp}${random}`;
}
