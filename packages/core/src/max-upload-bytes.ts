/** What the error table promises a person: 200 MB. Checked in the browser for speed and while receiving for good. */
export const maxUploadBytes = 200_000_000;
