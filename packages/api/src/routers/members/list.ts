import { listInvitations } from '@escena/db/invitations/invitations';
import { listMembers } from '@escena/db/members/list-members';
import { procedureFor } from '../../member-procedure.ts';

/** Who is in the workspace, and who was asked to join. */
export const list = procedureFor('members').query(async ({ ctx }) => {
  const workspaceId = ctx.workspace.id;
  const [members, invitations] = await Promise.all([
    listMembers(ctx.db, { workspaceId }),
    listInvitations(ctx.db, { workspaceId }),
  ]);
  return {
    members: members.map((member) => ({ ...member, isMe: member.userId === ctx.userId })),
    invitations,
  };
});
