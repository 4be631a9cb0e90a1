import { createHash } from 'node:crypto';
import { keyOfHash } from '@escena/storage/object-key';

/** What the test's tool process does with a job, told by its seed. */
export const behaviours = { succeed: 0, refuse: 1, die: 2, linger: 3 } as const;

/** What the process makes, as its copy for the screen; the test puts it into its store. */
export const madeBytes = Buffer.from('a picture that was made');
export const madeKey = keyOfHash(createHash('sha256').update(madeBytes).digest('hex'));
