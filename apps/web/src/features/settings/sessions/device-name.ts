import Bowser from 'bowser';

/** `Chrome, Linux` from what a browser calls itself; undefined for one that says nothing known. */
export function deviceName(userAgent: string | null): string | undefined {
  if (!userAgent) return undefined;
  const { browser, os, platform } = Bowser.parse(userAgent);
  const parts = [browser.name, platform.model ?? os.name].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? parts.join(', ') : undefined;
}
