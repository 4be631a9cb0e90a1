/** What is said of work on checkpoints between the engine, the database and the pages; the words are the pages'. */

/** What can go wrong between us and whoever has a file. */
export const downloadTroubles = [
  /** the line is there, and nothing comes */
  'stalled',
  /** the connection ended in the middle of a file */
  'dropped',
  /** nobody answers at the address */
  'unreachable',
  /** the proxy refuses, or cannot be reached */
  'proxy',
  /** the server asks to be left alone for a while, or fails itself */
  'busy',
  /** 401 or 403: it wants an access token, or terms to be accepted first */
  'needs_token',
  /** 404 or 410 */
  'not_there',
  /** what came is not the file: its hash, or its length */
  'wrong_content',
  /** an answer that makes no sense: a loop of redirects, a compressed body, no length */
  'odd_answer',
] as const;
export type DownloadTrouble = (typeof downloadTroubles)[number];

/** What is being done for a task on a checkpoint at this moment. */
export const checkpointPhases = [
  /** another process is at the same checkpoint */
  'queuing',
  /** asked, no answer yet */
  'connecting',
  'downloading',
  /** nothing has come for a few seconds */
  'stalled',
  /** something went wrong; it is asked again in a moment */
  'retrying',
  /** reads what is here already, to go on with it */
  'rereading',
  'copying',
  'hashing',
  'preparing',
  'measuring',
  'removing',
] as const;
export type CheckpointPhase = (typeof checkpointPhases)[number];
