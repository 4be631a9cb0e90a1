import { Button } from '@escena/ui/button';
import { Check } from 'lucide-react';

interface ArticleCardProps {
  readonly title: string;
  readonly price: string;
  readonly facts: readonly string[];
  /** the button's words; they name the article */
  readonly action: string;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

/** One thing for sale. */
export function ArticleCard({ title, price, facts, action, disabled, onChoose }: ArticleCardProps) {
  return (
    <li className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5">
      <div>
        <h3 className="text-sm text-muted">{title}</h3>
        <p className="mt-1 font-display text-2xl text-ink">{price}</p>
      </div>
      <ul className="flex-1 space-y-1.5 text-sm text-ink">
        {facts.map((fact) => (
          <li key={fact} className="flex gap-2">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
            {fact}
          </li>
        ))}
      </ul>
      <Button disabled={disabled} onClick={onChoose}>
        {action}
      </Button>
    </li>
  );
}
