/**
 * Where things lie in a model store (a folder; every name below it is made here):
 *
 *     blobs/sha256/ab/abcd…   a file's content under its hash, read-only; whole and right or not there
 *     partial/<key>           what has come of a download so far, and beside it `<key>.json` with what the host said of it
 *     models/<name>/          a checkpoint: its files as hard links to blobs, and manifest.json; whole or not there
 *     models/.draft-<name>/   one that is being put together
 *     pins/<name>@<revision>.json   hashes that a first pull recorded; they outlive the model and bind later pulls
 *     locks/<key>/            who is at work on what
 *
 * A blob's link count says whether a model uses it: 1 is nobody (`collectGarbage`).
 */
import { join } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';

export const recordName = 'manifest.json';
const draftPrefix = '.draft-';

export interface StoreLayout {
  readonly blobs: string;
  readonly models: string;
  readonly partials: string;
  blob(sha256: string): string;
  partial(key: string): string;
  model(name: string): string;
  record(name: string): string;
  draft(name: string): string;
  pins(name: string, revision: string): string;
  lock(key: string): string;
}

/** @param store the store's folder; nothing is made or looked at */
export function storeLayout(store: string): StoreLayout {
  const blobs = join(store, 'blobs', 'sha256');
  const models = join(store, 'models');
  const partials = join(store, 'partial');
  return {
    blobs,
    models,
    partials,
    blob: (sha256) => join(blobs, sha256.slice(0, 2), sha256),
    partial: (key) => join(partials, key),
    model: (name) => join(models, checked(name)),
    record: (name) => join(models, checked(name), recordName),
    draft: (name) => join(models, `${draftPrefix}${checked(name)}`),
    pins: (name, revision) => join(store, 'pins', `${checked(name)}@${revision}.json`),
    lock: (key) => join(store, 'locks', key),
  };
}

/** The model that a draft's folder is for, or undefined for any other folder. */
export function draftOf(folder: string): string | undefined {
  return folder.startsWith(draftPrefix) ? folder.slice(draftPrefix.length) : undefined;
}

/** Names come from command lines too: none may leave the store. */
function checked(name: string): string {
  if (/^[a-z0-9][a-z0-9.-]{0,63}$/.test(name)) return name;
  throw new DiffusionError('input.invalid', {
    input: name,
    detail: 'no name of a model: lower case letters, digits, dots and hyphens',
  });
}
