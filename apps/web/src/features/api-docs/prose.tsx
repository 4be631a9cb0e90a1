/** Words with `code` in them. */
export function Prose({ words }: { readonly words: string }) {
  return words.split('`').map((part, k) => (k % 2 === 1 ? <code key={k}>{part}</code> : part));
}
