import { AppError } from '@escena/core/app-error';
import { type Permission, permissionsOf, sessionOnly } from '@escena/core/permissions';
import { isOperator } from './checkpoints/is-operator.ts';
import { auditDeed, type AuditNote } from './audit.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { publicProcedure } from './trpc.ts';

/** For people who are signed in, about themselves: no workspace, and closed to API keys. The rest hear `auth.required`. */
export const personProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.userId === null) throw new AppError('auth.required');
  if (ctx.apiKey) throw new AppError('access.denied', { detail: 'not with an API key' });
  return next({ ctx: { userId: ctx.userId } });
});

/**
 * For members of a workspace, whatever they may do there: `ctx.workspace` is the tenant that every query must name, and
 * what lies in another one does not exist for them. Every change that succeeds is written down; `ctx.audit` adds to it.
 */
export const memberProcedure = publicProcedure.use(async ({ ctx, next, type, path, meta, getRawInput }) => {
  if (ctx.userId === null) throw new AppError('auth.required');
  const workspace = await enterWorkspace(ctx);
  let note: AuditNote = {};
  const audit = (more: AuditNote) => {
    note = { ...note, ...more };
  };
  const result = await next({ ctx: { userId: ctx.userId, workspace, audit } });
  if (result.ok && type === 'mutation' && meta?.audit !== false) {
    const input = await getRawInput();
    await auditDeed({ ctx, workspaceId: workspace.id, action: path, input, result: result.data, note });
  }
  return result;
});

/** For members who may do this; the rest hear `access.denied`. */
export function procedureFor(permission: Permission) {
  return memberProcedure.use(({ ctx, next }) => {
    if (!ctx.workspace.permissions.has(permission)) {
      const closed = ctx.apiKey && sessionOnly.has(permission);
      throw new AppError('access.denied', {
        detail: closed ? 'not with an API key' : undefined,
        data: { needs: permission },
      });
    }
    return next();
  });
}

/**
 * For whoever runs the installation, in whichever workspace they are: what it changes is everybody's. The rest hear
 * `operator.only`.
 */
export const operatorProcedure = memberProcedure.use(async ({ ctx, next }) => {
  if (!(await isOperator(ctx))) throw new AppError('operator.only');
  return next();
});

/**
 * For webhooks: a person who may manage keys, or a key of such a person with the scope `edit`, so that a program can
 * subscribe itself. The rest hear `access.denied`.
 */
export const hooksProcedure = memberProcedure.use(({ ctx, next }) => {
  const { role, permissions } = ctx.workspace;
  const letIn = permissionsOf(role, false).has('keys') && (!ctx.apiKey || permissions.has('edit'));
  if (!letIn) throw new AppError('access.denied', { data: { needs: 'keys' } });
  return next();
});
