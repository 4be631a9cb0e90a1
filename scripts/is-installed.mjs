import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether node_modules holds what package-lock.json names, going by the lock that npm leaves inside it. What is
 * optional is not asked for: most of that belongs to other systems.
 * @param {string} root the project's root
 */
export function isInstalled(root) {
  const present = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(present)) return false;
  const installed = readPackages(present);
  const wanted = Object.entries(readPackages(path.join(root, 'package-lock.json')));
  return wanted
    .filter(([folder, entry]) => folder.includes('node_modules/') && !entry.optional && !entry.devOptional)
    .every(([folder, entry]) => installed[folder]?.version === entry.version);
}

/** @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
