import type { ReactNode } from 'react';
import { SiteHeader } from './site-header.tsx';

interface NarrowPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A page that asks one thing of somebody who may not be signed in. */
export function NarrowPage({ title, lead, children }: NarrowPageProps) {
  return (
    <>
      <SiteHeader signedIn={false} />
      <main id="main" className="mx-auto grid w-full max-w-md flex-1 content-center gap-8 px-4 pb-24">
        <div className="space-y-2">
          <h1 className="font-display text-4xl text-balance text-ink">{title}</h1>
          {lead ? <p className="text-muted">{lead}</p> : null}
        </div>
        {children}
      </main>
    </>
  );
}
