import { cn } from '@escena/ui/cn';
import type { ReactNode } from 'react';

interface FrameProps {
  /** pixels of the picture; only their ratio counts */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
  readonly className?: string;
}

/** As large a box of a picture's shape as the window leaves room for: 18rem are header, steps and the rows below. */
export function Frame({ width, height, children, className }: FrameProps) {
  return (
    <div
      className={cn('relative mx-auto overflow-hidden rounded-2xl bg-sunken shadow-card', className)}
      style={{
        aspectRatio: `${width} / ${height}`,
        width: `min(100%, calc(max(100dvh - 18rem, 18rem) * ${width / height}))`,
      }}
    >
      {children}
    </div>
  );
}
