import type { Permission } from '@escena/core/permissions';

/**
 * Who may call each procedure: a permission, or
 * - `anyone`: open to strangers by design; what they may learn is tested with each
 * - `person`: whoever is signed in, about themselves; never an API key
 * - `hooks`: persons who hold `keys`; API keys of theirs with the scope `edit`
 * - `member`: every member of the workspace, whatever they may do there
 *
 * The table is what `access.test.ts` walks: a procedure that is not here, or does otherwise, fails it.
 */
export type Access = Permission | 'anyone' | 'person' | 'member' | 'hooks';

export const accessTable = {
  'setup.status': 'anyone',
  'setup.createOwner': 'anyone',
  'session.openLocally': 'anyone',
  'session.close': 'anyone',
  'account.get': 'person',
  'account.rename': 'person',
  'workspace.current': 'member',
  'projects.list': 'read',
  'projects.page': 'read',
  'projects.create': 'edit',
  'projects.get': 'read',
  'projects.rename': 'edit',
  'projects.delete': 'edit',
  'projects.restore': 'edit',
  'assets.list': 'read',
  'assets.get': 'read',
  'assets.delete': 'edit',
  'assets.restore': 'edit',
  'assets.page': 'read',
  'assets.announce': 'edit',
  'rooms.read': 'edit',
  'drafts.get': 'read',
  'drafts.save': 'edit',
  'jobs.create': 'edit',
  'jobs.price': 'edit',
  'jobs.get': 'read',
  'jobs.page': 'read',
  'jobs.list': 'read',
  'jobs.cancel': 'edit',
  'jobs.refund': 'edit',
  'jobs.refundTerms': 'read',
  'jobs.watch': 'read',
  'models.list': 'read',
  'models.page': 'read',
  'models.get': 'read',
  'models.rename': 'edit',
  'models.configure': 'edit',
  'models.delete': 'edit',
  'models.restore': 'edit',
  'consents.give': 'edit',
  'consents.get': 'read',
  'consents.withdraw': 'edit',
  'outputs.get': 'read',
  'outputs.delete': 'edit',
  'outputs.restore': 'edit',
  'billing.overview': 'billing',
  'billing.checkout': 'billing',
  'billing.confirm': 'billing',
  'billing.portal': 'billing',
  'billing.invoices': 'billing',
  'billing.history': 'billing',
  'credits.balance': 'read',
  'credits.history': 'read',
  'tools.list': 'member',
  'apiKeys.list': 'keys',
  'apiKeys.create': 'keys',
  'apiKeys.revoke': 'keys',
  'webhooks.list': 'hooks',
  'webhooks.get': 'hooks',
  'webhooks.create': 'hooks',
  'webhooks.update': 'hooks',
  'webhooks.delete': 'hooks',
  'webhooks.rotateSecret': 'hooks',
  'webhooks.test': 'hooks',
  'webhooks.deliveries': 'hooks',
  'webhooks.replay': 'hooks',
} as const satisfies Record<string, Access>;

export type ProcedurePath = keyof typeof accessTable;
