/** What a person types to confirm that they want to be erased: their address, or their name, or a plain word. */
export function wordsToErase({ email, name }: { email: string | null; name: string | null }): string {
  return email?.trim() || name?.trim() || 'erase';
}
