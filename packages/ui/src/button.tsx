import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

const button = cva(
  [
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-full font-medium whitespace-nowrap select-none',
    'transition-colors disabled:cursor-not-allowed disabled:opacity-55',
    '[&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        secondary: 'border border-line bg-surface text-ink hover:border-line-strong',
        ghost: 'text-ink hover:bg-sunken',
        danger: 'bg-danger-soft text-danger hover:bg-danger hover:text-canvas',
        glass: 'bg-black/60 text-white backdrop-blur-sm hover:bg-black/80',
      },
      size: {
        small: 'h-8 px-3 text-sm',
        medium: 'h-10 px-4 text-sm',
        large: 'h-12 px-6 text-base',
        icon: 'size-10',
        'icon-small': 'size-8',
      },
    },
    defaultVariants: { look: 'secondary', size: 'medium' },
  },
);

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof button> {
  /** give the look to the only child (a link) instead of a button of its own */
  readonly asChild?: boolean;
}

/** The one button. An icon alone needs an `aria-label`. */
export function Button({ look, size, asChild = false, className, type, ...rest }: ButtonProps) {
  const classes = cn(button({ look, size }), className);
  if (asChild) return <Slot.Root className={classes} {...rest} />;
  return <button type={type ?? 'button'} className={classes} {...rest} />;
}
