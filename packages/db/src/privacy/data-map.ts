/**
 * What each table holds of whom, and what becomes of it. Export and erasure walk this; a test compares it with the schema,
 * so that a new table cannot be forgotten. Children stand before what they point at.
 */

export interface TableData {
  /** the column that names the workspace; none: the rows are nobody's or a person's */
  readonly workspace?: string;
  /** columns that name a person */
  readonly person?: readonly string[];
  /** never exported: what opens doors, and where things lie */
  readonly secret?: readonly string[];
  /**
   * When its workspace is erased. `keep`: the law wants books (ids and amounts, nobody's name) kept for years;
   * `empty`: the row stays for the books to point at, its content goes
   */
  readonly onWorkspace?: 'delete' | 'keep' | 'empty';
  /** when a person is erased who is in it: the row goes, or its column becomes null */
  readonly onPerson?: 'delete' | 'forget';
}

const keys = ['storageKey', 'displayKey', 'thumbKey', 'sha256'] as const;

export const dataMap = {
  AbuseReport: { workspace: 'workspaceId', onWorkspace: 'delete' },
  Share: { workspace: 'workspaceId', person: ['createdById'], onWorkspace: 'delete', onPerson: 'forget' },
  ListingReview: { workspace: 'workspaceId', person: ['byId'], onWorkspace: 'delete', onPerson: 'forget' },
  ListingDeliveryItem: {
    workspace: 'workspaceId',
    secret: ['photoKey', 'photoDisplayKey', 'storageKey'],
    onWorkspace: 'delete',
  },
  ListingDelivery: {
    workspace: 'workspaceId',
    person: ['createdById'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  ListingPhoto: { workspace: 'workspaceId', onWorkspace: 'delete' },
  DisclosureFile: { workspace: 'workspaceId', secret: ['storageKey'], onWorkspace: 'delete' },
  Disclosure: {
    workspace: 'workspaceId',
    person: ['createdById'],
    secret: ['photoKey', 'photoDisplayKey', 'pictureKey', 'pictureDisplayKey', 'maskKey'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  CollectionItem: { workspace: 'workspaceId', onWorkspace: 'delete' },
  Collection: { workspace: 'workspaceId', onWorkspace: 'delete' },
  PictureMeaning: { workspace: 'workspaceId', secret: ['vector'], onWorkspace: 'delete' },
  MeaningQuery: { workspace: 'workspaceId', secret: ['vector'], onWorkspace: 'delete' },
  OutputFile: { workspace: 'workspaceId', secret: ['storageKey'], onWorkspace: 'delete' },
  Output: {
    workspace: 'workspaceId',
    secret: ['imageKey', 'jpegKey', 'maskKey', 'displayKey', 'thumbKey'],
    onWorkspace: 'delete',
  },
  FeedRow: { workspace: 'workspaceId', onWorkspace: 'delete' },
  Feed: { workspace: 'workspaceId', person: ['createdById'], onWorkspace: 'delete', onPerson: 'forget' },
  Listing: { workspace: 'workspaceId', person: ['createdById'], onWorkspace: 'delete', onPerson: 'forget' },
  Design: { workspace: 'workspaceId', onWorkspace: 'delete' },
  TryonVisit: { workspace: 'workspaceId', onWorkspace: 'delete' },
  TryonWidget: {
    workspace: 'workspaceId',
    person: ['createdById'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  ShopperUpload: { workspace: 'workspaceId', onWorkspace: 'delete' },
  Configurator: {
    workspace: 'workspaceId',
    person: ['createdById'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  AdEvent: { workspace: 'workspaceId', onWorkspace: 'delete' },
  AdImpression: { workspace: 'workspaceId', onWorkspace: 'delete' },
  AdTally: { workspace: 'workspaceId', onWorkspace: 'delete' },
  AdPlanPoint: { workspace: 'workspaceId', onWorkspace: 'delete' },
  AdPlan: { workspace: 'workspaceId', onWorkspace: 'delete' },
  CreativeReview: { workspace: 'workspaceId', person: ['byId'], onWorkspace: 'delete', onPerson: 'forget' },
  Creative: {
    workspace: 'workspaceId',
    person: ['approvedById'],
    secret: ['storageKey', 'thumbKey'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  CampaignEntry: { workspace: 'workspaceId', person: ['byId'], onWorkspace: 'delete', onPerson: 'forget' },
  Campaign: {
    workspace: 'workspaceId',
    person: ['createdById'],
    secret: ['secret'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  BrandLogo: { workspace: 'workspaceId', secret: ['storageKey', 'sha256'], onWorkspace: 'delete' },
  BrandKit: { workspace: 'workspaceId', person: ['createdById'], onWorkspace: 'delete', onPerson: 'forget' },
  SigningKey: { workspace: 'workspaceId', secret: ['privateKey'], onWorkspace: 'delete' },
  Refund: { workspace: 'workspaceId', person: ['userId'], onWorkspace: 'delete', onPerson: 'forget' },
  Job: {
    workspace: 'workspaceId',
    person: ['createdById'],
    // The full input is gone with the job's end; an export of the same hour must not keep it for a week.
    secret: ['previewKey', 'fence', 'fullInput'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  RoomReading: { workspace: 'workspaceId', onWorkspace: 'delete' },
  Draft: { workspace: 'workspaceId', onWorkspace: 'delete' },
  Asset: { workspace: 'workspaceId', secret: keys, onWorkspace: 'delete' },
  PhotoUpload: { workspace: 'workspaceId', secret: ['storageKey'], onWorkspace: 'delete' },
  Project: { workspace: 'workspaceId', onWorkspace: 'delete' },
  Model3d: { workspace: 'workspaceId', secret: keys, onWorkspace: 'delete' },
  Font: { workspace: 'workspaceId', secret: keys, onWorkspace: 'delete' },
  WebhookDelivery: { workspace: 'workspaceId', onWorkspace: 'delete' },
  WebhookEvent: { workspace: 'workspaceId', onWorkspace: 'delete' },
  WebhookEndpoint: {
    workspace: 'workspaceId',
    person: ['createdById'],
    secret: ['secret', 'previousSecret'],
    onWorkspace: 'delete',
    onPerson: 'delete',
  },
  IdempotencyKey: { workspace: 'workspaceId', onWorkspace: 'delete' },
  ApiKey: {
    workspace: 'workspaceId',
    person: ['createdById'],
    secret: ['hash'],
    onWorkspace: 'delete',
    onPerson: 'delete',
  },
  AuditEvent: { workspace: 'workspaceId', person: ['userId'], onWorkspace: 'delete', onPerson: 'forget' },
  Consent: { workspace: 'workspaceId', person: ['givenById'], onWorkspace: 'delete', onPerson: 'forget' },
  RetentionPolicy: { workspace: 'workspaceId', onWorkspace: 'delete' },
  PrivacyTask: {
    workspace: 'workspaceId',
    person: ['userId'],
    secret: ['storageKey'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  Invitation: {
    workspace: 'workspaceId',
    person: ['invitedById'],
    secret: ['tokenHash'],
    onWorkspace: 'delete',
    onPerson: 'forget',
  },
  Membership: { workspace: 'workspaceId', person: ['userId'], onWorkspace: 'delete', onPerson: 'delete' },
  LedgerEntry: { workspace: 'workspaceId', onWorkspace: 'keep' },
  Invoice: { workspace: 'workspaceId', onWorkspace: 'keep' },
  Subscription: { workspace: 'workspaceId', onWorkspace: 'keep' },
  BillingCustomer: { workspace: 'workspaceId', onWorkspace: 'keep' },
  Workspace: { workspace: 'id', onWorkspace: 'empty' },
  CheckpointTask: { person: ['createdById'], onPerson: 'forget' },
  Session: { person: ['userId'], secret: ['sessionToken'], onPerson: 'delete' },
  Account: {
    person: ['userId'],
    secret: ['access_token', 'refresh_token', 'id_token', 'session_state'],
    onPerson: 'delete',
  },
  EmailLink: { person: ['userId'], secret: ['tokenHash'], onPerson: 'delete' },
  Installation: { person: ['ownerId'], onPerson: 'delete' },
  User: { person: ['id'], secret: ['passwordHash'], onPerson: 'delete' },
  // Of nobody, or by a person's address and not by their id: `erasePerson` knows them by name.
  CheckpointTokenizer: {},
  Checkpoint: {},
  CheckpointStore: {},
  ContentSigner: {},
  RateLimit: {},
  StripeEvent: {},
  WorkerLease: {},
} as const satisfies Record<string, TableData>;

export type TableName = keyof typeof dataMap;

/** The map's tables in its order, typed alike. */
export const tables = Object.entries(dataMap) as [TableName, TableData][];
