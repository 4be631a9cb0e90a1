import { MeasuredList } from './measured-list.tsx';

interface AdPieceProps {
  readonly file: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly words: Readonly<Record<'title' | 'text' | 'alt' | 'how', string>>;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** An ad of the gallery, with what was measured of it. */
export function AdPiece({ file, size, words, rows }: AdPieceProps) {
  return (
    <article className="grid items-start gap-8 md:grid-cols-2">
      {/* The file itself, not a copy that an image service made: it is what the figures speak of. */}
      <img
        src={file}
        alt={words.alt}
        {...size}
        loading="lazy"
        className="h-auto w-full rounded-card border border-line"
      />
      <div className="space-y-5">
        <h2 className="font-display text-2xl text-ink">{words.title}</h2>
        <p className="leading-relaxed text-pretty text-muted">{words.text}</p>
        <MeasuredList rows={rows} />
        <p className="text-sm text-muted">{words.how}</p>
      </div>
    </article>
  );
}
