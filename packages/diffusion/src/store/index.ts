/** The package's face for model stores: each in a file of its own. */
export { type Collected, collectGarbage } from './collect-garbage.ts';
export { discardPull } from './discard-pull.ts';
export { freeSpace } from './check-free-space.ts';
export { type FileProgress } from './file-meter.ts';
export { type ImportOptions, importModel } from './import-model.ts';
export { listModels } from './list-models.ts';
export { type InstalledModel, findModel } from './model-record.ts';
export type { Proxy } from './network.ts';
export { type DownloadEvent } from './download-blob.ts';
export { type PullOptions, type PullProgress, pullModel } from './pull-model.ts';
export { removeModel } from './remove-model.ts';
export { storeLayout } from './store-layout.ts';
