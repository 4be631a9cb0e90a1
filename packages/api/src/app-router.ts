import { get as accountGet } from './routers/account/get.ts';
import { rename as accountRename } from './routers/account/rename.ts';
import { get as assetsGet } from './routers/assets/get.ts';
import { list as assetsList } from './routers/assets/list.ts';
import { remove as assetsDelete } from './routers/assets/delete.ts';
import { restore as assetsRestore } from './routers/assets/restore.ts';
import { get as consentsGet } from './routers/consents/get.ts';
import { give as consentsGive } from './routers/consents/give.ts';
import { withdraw as consentsWithdraw } from './routers/consents/withdraw.ts';
import { get as draftsGet } from './routers/drafts/get.ts';
import { save as draftsSave } from './routers/drafts/save.ts';
import { checkout as billingCheckout } from './routers/billing/checkout.ts';
import { confirm as billingConfirm } from './routers/billing/confirm.ts';
import { history as billingHistory } from './routers/billing/history.ts';
import { invoices as billingInvoices } from './routers/billing/invoices.ts';
import { overview as billingOverview } from './routers/billing/overview.ts';
import { portal as billingPortal } from './routers/billing/portal.ts';
import { cancel as jobsCancel } from './routers/jobs/cancel.ts';
import { create as jobsCreate } from './routers/jobs/create.ts';
import { get as jobsGet } from './routers/jobs/get.ts';
import { list as jobsList } from './routers/jobs/list.ts';
import { refund as jobsRefund } from './routers/jobs/refund.ts';
import { refundTerms as jobsRefundTerms } from './routers/jobs/refund-terms.ts';
import { watch as jobsWatch } from './routers/jobs/watch.ts';
import { configure as modelsConfigure } from './routers/models/configure.ts';
import { get as modelsGet } from './routers/models/get.ts';
import { list as modelsList } from './routers/models/list.ts';
import { remove as modelsDelete } from './routers/models/delete.ts';
import { rename as modelsRename } from './routers/models/rename.ts';
import { restore as modelsRestore } from './routers/models/restore.ts';
import { remove as outputsDelete } from './routers/outputs/delete.ts';
import { restore as outputsRestore } from './routers/outputs/restore.ts';
import { create as projectsCreate } from './routers/projects/create.ts';
import { get as projectsGet } from './routers/projects/get.ts';
import { list as projectsList } from './routers/projects/list.ts';
import { remove as projectsDelete } from './routers/projects/delete.ts';
import { rename as projectsRename } from './routers/projects/rename.ts';
import { restore as projectsRestore } from './routers/projects/restore.ts';
import { read as roomsRead } from './routers/rooms/read.ts';
import { close as sessionClose } from './routers/session/close.ts';
import { openLocally as sessionOpenLocally } from './routers/session/open-locally.ts';
import { createOwner as setupCreateOwner } from './routers/setup/create-owner.ts';
import { status as setupStatus } from './routers/setup/status.ts';
import { current as workspaceCurrent } from './routers/workspace/current.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The whole API, by name: one file for each procedure, `routers/<domain>/<verb>.ts`. */
export const appRouter = router({
  setup: router({ status: setupStatus, createOwner: setupCreateOwner }),
  session: router({ openLocally: sessionOpenLocally, close: sessionClose }),
  account: router({ get: accountGet, rename: accountRename }),
  workspace: router({ current: workspaceCurrent }),
  projects: router({
    list: projectsList,
    get: projectsGet,
    create: projectsCreate,
    rename: projectsRename,
    delete: projectsDelete,
    restore: projectsRestore,
  }),
  assets: router({ list: assetsList, get: assetsGet, delete: assetsDelete, restore: assetsRestore }),
  rooms: router({ read: roomsRead }),
  drafts: router({ get: draftsGet, save: draftsSave }),
  models: router({
    list: modelsList,
    get: modelsGet,
    rename: modelsRename,
    configure: modelsConfigure,
    delete: modelsDelete,
    restore: modelsRestore,
  }),
  jobs: router({
    create: jobsCreate,
    get: jobsGet,
    list: jobsList,
    cancel: jobsCancel,
    refund: jobsRefund,
    refundTerms: jobsRefundTerms,
    watch: jobsWatch,
  }),
  billing: router({
    overview: billingOverview,
    checkout: billingCheckout,
    confirm: billingConfirm,
    portal: billingPortal,
    invoices: billingInvoices,
    history: billingHistory,
  }),
  consents: router({ give: consentsGive, get: consentsGet, withdraw: consentsWithdraw }),
  outputs: router({ delete: outputsDelete, restore: outputsRestore }),
});

export type AppRouter = typeof appRouter;

/** Calls the API without HTTP: for server-rendered pages and tests. */
export const createCaller = createCallerFactory(appRouter);
