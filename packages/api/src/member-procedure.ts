import { AppError } from '@escena/core/app-error';
import { listWorkspaces } from '@escena/db/workspaces/list-workspaces';
import { publicProcedure } from './trpc.ts';

/** For people who are signed in; the rest hear `auth.required`. */
export const signedInProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.userId === null) throw new AppError('auth.required');
  return next({ ctx: { userId: ctx.userId } });
});

/**
 * For members of a workspace (the first that they joined): `ctx.workspace` is the tenant that every query must name.
 * Whatever lies in another one does not exist for them.
 */
export const memberProcedure = signedInProcedure.use(async ({ ctx, next }) => {
  const [workspace] = await listWorkspaces(ctx.db, { userId: ctx.userId });
  if (!workspace) throw new AppError('access.denied');
  return next({ ctx: { workspace } });
});

/** For members who may change something: everyone but viewers. */
export const editorProcedure = memberProcedure.use(({ ctx, next }) => {
  if (ctx.workspace.role === 'viewer') throw new AppError('access.denied');
  return next();
});

/** For those who decide about money: owners and administrators. */
export const managerProcedure = memberProcedure.use(({ ctx, next }) => {
  const { role } = ctx.workspace;
  if (role !== 'owner' && role !== 'admin') throw new AppError('access.denied');
  return next();
});
