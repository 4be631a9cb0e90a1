/** What the error table promises a person: 100 MB. Checked in the browser for speed and while receiving for good. */
export const maxModelBytes = 100_000_000;
