/** The corner of a room, and the name. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" className="size-7" aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--accent)" />
        <path
          d="M16 6v12M16 18 6 25M16 18l10 7"
          stroke="var(--on-accent)"
          strokeWidth="2.4"
          strokeLinecap="round"
          fill="none"
        />
      </svg>
      <span className="font-display text-xl font-medium tracking-tight text-ink">Escena</span>
    </span>
  );
}
