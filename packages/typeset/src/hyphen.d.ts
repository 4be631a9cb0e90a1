/** The part of hyphen that we use; it brings no types of its own. */
declare module 'hyphen/*' {
  const hyphen: { hyphenateSync(text: string): string };
  export = hyphen;
}
