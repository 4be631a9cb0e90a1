import { get as accountGet } from './routers/account/get.ts';
import { rename as accountRename } from './routers/account/rename.ts';
import { setPassword as accountSetPassword } from './routers/account/set-password.ts';
import { changeEmail as accountChangeEmail } from './routers/account/change-email.ts';
import { disconnect as accountDisconnect } from './routers/account/disconnect.ts';
import { options as signInOptions } from './routers/sign-in/options.ts';
import { password as signInPassword } from './routers/sign-in/password.ts';
import { requestLink as signInRequestLink } from './routers/sign-in/request-link.ts';
import { peekLink as signInPeekLink } from './routers/sign-in/peek-link.ts';
import { useLink as signInUseLink } from './routers/sign-in/use-link.ts';
import { peek as invitationsPeek } from './routers/invitations/peek.ts';
import { accept as invitationsAccept } from './routers/invitations/accept.ts';
import { list as sessionsList } from './routers/sessions/list.ts';
import { revoke as sessionsRevoke } from './routers/sessions/revoke.ts';
import { revokeOthers as sessionsRevokeOthers } from './routers/sessions/revoke-others.ts';
import { tryonWidgetsRouter } from './routers/tryon-widgets/tryon-widgets-router.ts';
import { list as workspacesList } from './routers/workspaces/list.ts';
import { create as workspacesCreate } from './routers/workspaces/create.ts';
import { enter as workspacesEnter } from './routers/workspaces/enter.ts';
import { current as workspaceCurrent } from './routers/workspace/current.ts';
import { rename as workspaceRename } from './routers/workspace/rename.ts';
import { leave as workspacesLeave } from './routers/workspaces/leave.ts';
import { list as membersList } from './routers/members/list.ts';
import { invite as membersInvite } from './routers/members/invite.ts';
import { resend as membersResend } from './routers/members/resend.ts';
import { withdraw as membersWithdraw } from './routers/members/withdraw.ts';
import { setRole as membersSetRole } from './routers/members/set-role.ts';
import { remove as membersRemove } from './routers/members/remove.ts';
import { handOver as membersHandOver } from './routers/members/hand-over.ts';
import { list as auditList } from './routers/audit/list.ts';
import { get as assetsGet } from './routers/assets/get.ts';
import { list as assetsList } from './routers/assets/list.ts';
import { remove as assetsDelete } from './routers/assets/delete.ts';
import { restore as assetsRestore } from './routers/assets/restore.ts';
import { get as consentsGet } from './routers/consents/get.ts';
import { give as consentsGive } from './routers/consents/give.ts';
import { withdraw as consentsWithdraw } from './routers/consents/withdraw.ts';
import { words as consentsWords } from './routers/consents/words.ts';
import { overview as checkpointsOverview } from './routers/checkpoints/overview.ts';
import { watch as checkpointsWatch } from './routers/checkpoints/watch.ts';
import { tasks as checkpointsTasks } from './routers/checkpoints/tasks.ts';
import { pull as checkpointsPull } from './routers/checkpoints/pull.ts';
import { importFolder as checkpointsImport } from './routers/checkpoints/import.ts';
import { verify as checkpointsVerify } from './routers/checkpoints/verify.ts';
import { prepare as checkpointsPrepare } from './routers/checkpoints/prepare.ts';
import { measure as checkpointsMeasure } from './routers/checkpoints/measure.ts';
import { remove as checkpointsRemove } from './routers/checkpoints/remove.ts';
import { steer as checkpointsSteer } from './routers/checkpoints/steer.ts';
import { installed as checkpointsInstalled } from './routers/checkpoints/installed.ts';
import { tokenizers as checkpointsTokenizers } from './routers/checkpoints/tokenizers.ts';
import { create as collectionsCreate } from './routers/collections/create.ts';
import { list as collectionsList } from './routers/collections/list.ts';
import { remove as collectionsDelete } from './routers/collections/delete.ts';
import { of as collectionsOf } from './routers/collections/of.ts';
import { set as collectionsSet } from './routers/collections/set.ts';
import { describe as picturesDescribe } from './routers/pictures/describe.ts';
import { near as picturesNear } from './routers/pictures/near.ts';
import { page as picturesPage } from './routers/pictures/page.ts';
import { check as disclosuresCheck } from './routers/disclosures/check.ts';
import { create as disclosuresCreate } from './routers/disclosures/create.ts';
import { find as disclosuresFind } from './routers/disclosures/find.ts';
import { get as disclosuresGet } from './routers/disclosures/get.ts';
import { list as disclosuresList } from './routers/disclosures/list.ts';
import { withdraw as disclosuresWithdraw } from './routers/disclosures/withdraw.ts';
import { get as draftsGet } from './routers/drafts/get.ts';
import { save as draftsSave } from './routers/drafts/save.ts';
import { brandKits } from './routers/brand-kits/router.ts';
import { campaigns } from './routers/campaigns/router.ts';
import { create as configuratorsCreate } from './routers/configurators/create.ts';
import { get as configuratorsGet } from './routers/configurators/get.ts';
import { list as configuratorsList } from './routers/configurators/list.ts';
import { remove as configuratorsDelete } from './routers/configurators/delete.ts';
import { rotateKey as configuratorsRotateKey } from './routers/configurators/rotate-key.ts';
import { update as configuratorsUpdate } from './routers/configurators/update.ts';
import { get as designsGet } from './routers/designs/get.ts';
import { page as designsPage } from './routers/designs/page.ts';
import { render as designsRender } from './routers/designs/render.ts';
import { check as feedsCheck } from './routers/feeds/check.ts';
import { create as feedsCreate } from './routers/feeds/create.ts';
import { get as feedsGet } from './routers/feeds/get.ts';
import { page as feedsPage } from './routers/feeds/page.ts';
import { rows as feedsRows } from './routers/feeds/rows.ts';
import { pictures as feedsPictures } from './routers/feeds/pictures.ts';
import { pause as feedsPause } from './routers/feeds/pause.ts';
import { resume as feedsResume } from './routers/feeds/resume.ts';
import { cancel as feedsCancel } from './routers/feeds/cancel.ts';
import { retry as feedsRetry } from './routers/feeds/retry.ts';
import { checkout as billingCheckout } from './routers/billing/checkout.ts';
import { confirm as billingConfirm } from './routers/billing/confirm.ts';
import { history as billingHistory } from './routers/billing/history.ts';
import { invoices as billingInvoices } from './routers/billing/invoices.ts';
import { overview as billingOverview } from './routers/billing/overview.ts';
import { portal as billingPortal } from './routers/billing/portal.ts';
import { cancel as jobsCancel } from './routers/jobs/cancel.ts';
import { create as jobsCreate } from './routers/jobs/create.ts';
import { createGrid as jobsCreateGrid } from './routers/jobs/create-grid.ts';
import { createTogether as jobsCreateTogether } from './routers/jobs/create-together.ts';
import { get as jobsGet } from './routers/jobs/get.ts';
import { list as jobsList } from './routers/jobs/list.ts';
import { refund as jobsRefund } from './routers/jobs/refund.ts';
import { refundTerms as jobsRefundTerms } from './routers/jobs/refund-terms.ts';
import { watch as jobsWatch } from './routers/jobs/watch.ts';
import { get as fontsGet } from './routers/fonts/get.ts';
import { list as fontsList } from './routers/fonts/list.ts';
import { page as fontsPage } from './routers/fonts/page.ts';
import { remove as fontsDelete } from './routers/fonts/delete.ts';
import { rename as fontsRename } from './routers/fonts/rename.ts';
import { restore as fontsRestore } from './routers/fonts/restore.ts';
import { configure as modelsConfigure } from './routers/models/configure.ts';
import { get as modelsGet } from './routers/models/get.ts';
import { list as modelsList } from './routers/models/list.ts';
import { remove as modelsDelete } from './routers/models/delete.ts';
import { rename as modelsRename } from './routers/models/rename.ts';
import { restore as modelsRestore } from './routers/models/restore.ts';
import { remove as outputsDelete } from './routers/outputs/delete.ts';
import { restore as outputsRestore } from './routers/outputs/restore.ts';
import { privacyRouter } from './routers/privacy/privacy-router.ts';
import { create as projectsCreate } from './routers/projects/create.ts';
import { get as projectsGet } from './routers/projects/get.ts';
import { list as projectsList } from './routers/projects/list.ts';
import { remove as projectsDelete } from './routers/projects/delete.ts';
import { rename as projectsRename } from './routers/projects/rename.ts';
import { restore as projectsRestore } from './routers/projects/restore.ts';
import { list as reportsList } from './routers/reports/list.ts';
import { listAll as reportsListAll } from './routers/reports/list-all.ts';
import { resolve as reportsResolve } from './routers/reports/resolve.ts';
import { resolveAny as reportsResolveAny } from './routers/reports/resolve-any.ts';
import { create as sharesCreate } from './routers/shares/create.ts';
import { list as sharesList } from './routers/shares/list.ts';
import { report as sharesReport } from './routers/shares/report.ts';
import { revoke as sharesRevoke } from './routers/shares/revoke.ts';
import { proposeRemoval as roomsProposeRemoval } from './routers/rooms/propose-removal.ts';
import { read as roomsRead } from './routers/rooms/read.ts';
import { close as sessionClose } from './routers/session/close.ts';
import { openLocally as sessionOpenLocally } from './routers/session/open-locally.ts';
import { createOwner as setupCreateOwner } from './routers/setup/create-owner.ts';
import { status as setupStatus } from './routers/setup/status.ts';
import { create as apiKeysCreate } from './routers/api-keys/create.ts';
import { list as apiKeysList } from './routers/api-keys/list.ts';
import { revoke as apiKeysRevoke } from './routers/api-keys/revoke.ts';
import { announce as assetsAnnounce } from './routers/assets/announce.ts';
import { page as assetsPage } from './routers/assets/page.ts';
import { balance as creditsBalance } from './routers/credits/balance.ts';
import { history as creditsHistory } from './routers/credits/history.ts';
import { page as jobsPage } from './routers/jobs/page.ts';
import { price as jobsPrice } from './routers/jobs/price.ts';
import { page as modelsPage } from './routers/models/page.ts';
import { get as outputsGet } from './routers/outputs/get.ts';
import { page as projectsPage } from './routers/projects/page.ts';
import { list as toolsList } from './routers/tools/list.ts';
import { create as webhooksCreate } from './routers/webhooks/create.ts';
import { remove as webhooksDelete } from './routers/webhooks/delete.ts';
import { deliveries as webhooksDeliveries } from './routers/webhooks/deliveries.ts';
import { get as webhooksGet } from './routers/webhooks/get.ts';
import { list as webhooksList } from './routers/webhooks/list.ts';
import { replay as webhooksReplay } from './routers/webhooks/replay.ts';
import { rotateSecret as webhooksRotateSecret } from './routers/webhooks/rotate-secret.ts';
import { test as webhooksTest } from './routers/webhooks/test.ts';
import { update as webhooksUpdate } from './routers/webhooks/update.ts';
import { addPhotos as listingsAddPhotos } from './routers/listings/add-photos.ts';
import { askChange as listingsAskChange } from './routers/listings/ask-change.ts';
import { cancel as listingsCancel } from './routers/listings/cancel.ts';
import { create as listingsCreate } from './routers/listings/create.ts';
import { deliver as listingsDeliver } from './routers/listings/deliver.ts';
import { deliveries as listingsDeliveries } from './routers/listings/deliveries.ts';
import { end as listingsEnd } from './routers/listings/end.ts';
import { get as listingsGet } from './routers/listings/get.ts';
import { order as listingsOrder } from './routers/listings/order.ts';
import { page as listingsPage } from './routers/listings/page.ts';
import { price as listingsPrice } from './routers/listings/price.ts';
import { removePhoto as listingsRemovePhoto } from './routers/listings/remove-photo.ts';
import { resume as listingsResume } from './routers/listings/resume.ts';
import { retry as listingsRetry } from './routers/listings/retry.ts';
import { review as listingsReview } from './routers/listings/review.ts';
import { revoke as listingsRevoke } from './routers/listings/revoke.ts';
import { stage as listingsStage } from './routers/listings/stage.ts';
import { update as listingsUpdate } from './routers/listings/update.ts';
import { updatePhoto as listingsUpdatePhoto } from './routers/listings/update-photo.ts';
import { takeDown as disclosuresTakeDown } from './routers/disclosures/take-down.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The whole API, by name: one file for each procedure, `routers/<domain>/<verb>.ts`. */
export const appRouter = router({
  setup: router({ status: setupStatus, createOwner: setupCreateOwner }),
  session: router({ openLocally: sessionOpenLocally, close: sessionClose }),
  account: router({
    get: accountGet,
    rename: accountRename,
    setPassword: accountSetPassword,
    changeEmail: accountChangeEmail,
    disconnect: accountDisconnect,
  }),
  signIn: router({
    options: signInOptions,
    password: signInPassword,
    requestLink: signInRequestLink,
    peekLink: signInPeekLink,
    useLink: signInUseLink,
  }),
  invitations: router({ peek: invitationsPeek, accept: invitationsAccept }),
  sessions: router({ list: sessionsList, revoke: sessionsRevoke, revokeOthers: sessionsRevokeOthers }),
  workspaces: router({
    list: workspacesList,
    create: workspacesCreate,
    enter: workspacesEnter,
    leave: workspacesLeave,
  }),
  workspace: router({ current: workspaceCurrent, rename: workspaceRename }),
  members: router({
    list: membersList,
    invite: membersInvite,
    resend: membersResend,
    withdraw: membersWithdraw,
    setRole: membersSetRole,
    remove: membersRemove,
    handOver: membersHandOver,
  }),
  audit: router({ list: auditList }),
  projects: router({
    list: projectsList,
    page: projectsPage,
    get: projectsGet,
    create: projectsCreate,
    rename: projectsRename,
    delete: projectsDelete,
    restore: projectsRestore,
  }),
  assets: router({
    list: assetsList,
    page: assetsPage,
    announce: assetsAnnounce,
    get: assetsGet,
    delete: assetsDelete,
    restore: assetsRestore,
  }),
  rooms: router({ read: roomsRead, proposeRemoval: roomsProposeRemoval }),
  drafts: router({ get: draftsGet, save: draftsSave }),
  disclosures: router({
    check: disclosuresCheck,
    create: disclosuresCreate,
    find: disclosuresFind,
    get: disclosuresGet,
    list: disclosuresList,
    takeDown: disclosuresTakeDown,
    withdraw: disclosuresWithdraw,
  }),
  collections: router({
    list: collectionsList,
    create: collectionsCreate,
    delete: collectionsDelete,
    set: collectionsSet,
    of: collectionsOf,
  }),
  pictures: router({ page: picturesPage, near: picturesNear, describe: picturesDescribe }),
  checkpoints: router({
    installed: checkpointsInstalled,
    tokenizers: checkpointsTokenizers,
    overview: checkpointsOverview,
    watch: checkpointsWatch,
    tasks: checkpointsTasks,
    pull: checkpointsPull,
    import: checkpointsImport,
    verify: checkpointsVerify,
    prepare: checkpointsPrepare,
    measure: checkpointsMeasure,
    remove: checkpointsRemove,
    steer: checkpointsSteer,
  }),
  fonts: router({
    list: fontsList,
    page: fontsPage,
    get: fontsGet,
    rename: fontsRename,
    delete: fontsDelete,
    restore: fontsRestore,
  }),
  models: router({
    list: modelsList,
    page: modelsPage,
    get: modelsGet,
    rename: modelsRename,
    configure: modelsConfigure,
    delete: modelsDelete,
    restore: modelsRestore,
  }),
  jobs: router({
    create: jobsCreate,
    createTogether: jobsCreateTogether,
    createGrid: jobsCreateGrid,
    price: jobsPrice,
    get: jobsGet,
    list: jobsList,
    page: jobsPage,
    cancel: jobsCancel,
    refund: jobsRefund,
    refundTerms: jobsRefundTerms,
    watch: jobsWatch,
  }),
  feeds: router({
    check: feedsCheck,
    create: feedsCreate,
    get: feedsGet,
    page: feedsPage,
    rows: feedsRows,
    pictures: feedsPictures,
    pause: feedsPause,
    resume: feedsResume,
    cancel: feedsCancel,
    retry: feedsRetry,
  }),
  listings: router({
    addPhotos: listingsAddPhotos,
    askChange: listingsAskChange,
    cancel: listingsCancel,
    create: listingsCreate,
    deliver: listingsDeliver,
    deliveries: listingsDeliveries,
    end: listingsEnd,
    get: listingsGet,
    order: listingsOrder,
    page: listingsPage,
    price: listingsPrice,
    removePhoto: listingsRemovePhoto,
    resume: listingsResume,
    retry: listingsRetry,
    review: listingsReview,
    revoke: listingsRevoke,
    stage: listingsStage,
    update: listingsUpdate,
    updatePhoto: listingsUpdatePhoto,
  }),
  brandKits,
  campaigns,
  configurators: router({
    list: configuratorsList,
    rotateKey: configuratorsRotateKey,
    get: configuratorsGet,
    create: configuratorsCreate,
    update: configuratorsUpdate,
    delete: configuratorsDelete,
  }),
  designs: router({ get: designsGet, page: designsPage, render: designsRender }),
  billing: router({
    overview: billingOverview,
    checkout: billingCheckout,
    confirm: billingConfirm,
    portal: billingPortal,
    invoices: billingInvoices,
    history: billingHistory,
  }),
  consents: router({
    words: consentsWords,
    give: consentsGive,
    get: consentsGet,
    withdraw: consentsWithdraw,
  }),
  credits: router({ balance: creditsBalance, history: creditsHistory }),
  tools: router({ list: toolsList }),
  apiKeys: router({ list: apiKeysList, create: apiKeysCreate, revoke: apiKeysRevoke }),
  webhooks: router({
    list: webhooksList,
    get: webhooksGet,
    create: webhooksCreate,
    update: webhooksUpdate,
    delete: webhooksDelete,
    rotateSecret: webhooksRotateSecret,
    test: webhooksTest,
    deliveries: webhooksDeliveries,
    replay: webhooksReplay,
  }),
  outputs: router({ get: outputsGet, delete: outputsDelete, restore: outputsRestore }),
  shares: router({ create: sharesCreate, list: sharesList, revoke: sharesRevoke, report: sharesReport }),
  reports: router({
    list: reportsList,
    resolve: reportsResolve,
    listAll: reportsListAll,
    resolveAny: reportsResolveAny,
  }),
  tryonWidgets: tryonWidgetsRouter,
  privacy: privacyRouter,
});

export type AppRouter = typeof appRouter;

/** Calls the API without HTTP: for server-rendered pages and tests. */
export const createCaller = createCallerFactory(appRouter);
