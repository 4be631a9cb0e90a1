import type { Permission } from '@escena/core/permissions';

interface Tab {
  /** of its words in `settings.tabs` and of its route, `/settings/<name>` */
  readonly name: 'profile' | 'members' | 'sessions' | 'api' | 'checkpoints' | 'billing' | 'privacy' | 'audit';
  /** null: about oneself, or for every member */
  readonly needs: Permission | null;
}

/** The pages of the settings, in their order. One more is a line here, its words, and a folder in `app/settings`. */
export const tabs: readonly Tab[] = [
  { name: 'profile', needs: null },
  { name: 'members', needs: 'members' },
  { name: 'sessions', needs: null },
  { name: 'api', needs: 'keys' },
  { name: 'checkpoints', needs: 'read' },
  { name: 'billing', needs: 'billing' },
  { name: 'privacy', needs: null },
  { name: 'audit', needs: 'audit' },
];
