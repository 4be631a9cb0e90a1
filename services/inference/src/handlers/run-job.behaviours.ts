/** What the test's tool process does with a job, told by its seed. */
export const behaviours = { succeed: 0, refuse: 1, die: 2, linger: 3 } as const;
