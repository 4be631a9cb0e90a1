interface MeasuredListProps {
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** What was measured of a picture. */
export function MeasuredList({ rows }: MeasuredListProps) {
  return (
    <dl className="divide-y divide-line border-y border-line text-sm">
      {rows.map(({ label, value }) => (
        <div key={label} className="flex justify-between gap-6 py-2.5">
          <dt className="text-muted">{label}</dt>
          <dd className="font-medium whitespace-nowrap text-ink tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
