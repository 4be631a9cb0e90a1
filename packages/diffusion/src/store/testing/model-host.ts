/** What tests outside this package need of a store's tests: a server and something to serve. */
export { type Fault, type FileServer, startFileServer } from './file-server.ts';
export { sampleFiles, sampleManifest } from './sample-model.ts';
export { servedFolder, servedPath } from './served-folder.ts';
