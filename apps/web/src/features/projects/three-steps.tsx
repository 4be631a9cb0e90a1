import { useTranslations } from 'next-intl';

const steps = ['bring', 'say', 'take'] as const;

/** How it works, for a person who has not made a picture yet. */
export function ThreeSteps() {
  const t = useTranslations('steps');
  return (
    <ol className="grid gap-8 sm:grid-cols-3">
      {steps.map((step, index) => (
        <li key={step} className="space-y-2">
          <span
            aria-hidden
            className="grid size-8 place-items-center rounded-full border border-line-strong/50 font-display text-ink"
          >
            {index + 1}
          </span>
          <h2 className="font-display text-xl text-ink">{t(`${step}.title`)}</h2>
          <p className="text-sm leading-relaxed text-pretty text-muted">{t(`${step}.text`)}</p>
        </li>
      ))}
    </ol>
  );
}
