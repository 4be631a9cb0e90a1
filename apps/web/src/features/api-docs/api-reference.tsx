import { errorTable, type OpenApiDocument } from '@escena/api/open-api';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { FieldList } from './field-list.tsx';
import type { Json } from './json.ts';
import { Prose } from './prose.tsx';
import { OperationView } from './operation-view.tsx';

const linkLook = 'text-accent underline underline-offset-4';

interface ApiReferenceProps {
  readonly document: OpenApiDocument;
  /** of the API, absolute */
  readonly server: string;
  /** of the MCP server, absolute */
  readonly mcp: string;
}

/** The API's document as a page to read: requests by subject, the shapes that they share, errors. */
export function ApiReference({ document, server, mcp }: ApiReferenceProps) {
  const t = useTranslations('apiDocs');
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const shapes = Object.entries(Object(document.components.schemas) as Record<string, Json>);
  return (
    <div className="lg:grid lg:grid-cols-[14rem_1fr] lg:gap-10">
      <nav
        aria-label={t('contents')}
        className="mb-8 lg:sticky lg:top-6 lg:mb-0 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto"
      >
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm lg:block lg:space-y-1">
          {tags.map((tag) => (
            <ContentsLink key={tag} href={`#tag-${tag}`} words={tag} />
          ))}
          <ContentsLink href="#webhook-messages" words={t('webhookMessage')} />
          <ContentsLink href="#agents" words={t('agents')} />
          <ContentsLink href="#shapes" words={t('schemas')} />
          <ContentsLink href="#errors" words={t('errors')} />
        </ul>
      </nav>
      <div className="min-w-0 space-y-12">
        <header className="space-y-4">
          <h1 className="font-display text-3xl text-ink">{t('title')}</h1>
          <p className="max-w-prose text-muted">
            {t.rich('lead', {
              doc: (words) => (
                <a href="/api/v1/openapi.json" className={linkLook}>
                  {words}
                </a>
              ),
              keys: (words) => (
                <Link href="/settings/api" className={linkLook}>
                  {words}
                </Link>
              ),
            })}
          </p>
          <div lang="en" className="max-w-prose space-y-3 text-sm text-muted">
            {document.info.description.split('\n\n').map((paragraph) => (
              <p key={paragraph}>
                <Prose words={paragraph} />
              </p>
            ))}
          </div>
        </header>
        {tags.map((tag) => (
          <Chapter key={tag} id={`tag-${tag}`} title={tag} language="en">
            {operations
              .filter(({ operation }) => operation.tags.includes(tag))
              .map((one) => (
                <OperationView key={one.operation.operationId} {...one} server={server} />
              ))}
          </Chapter>
        ))}
        <Chapter id="webhook-messages" title={t('webhookMessage')}>
          <p className="max-w-prose text-sm text-muted">{t('webhookLead')}</p>
          <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-sunken p-4 text-xs text-ink">
            <code>{webhookExample}</code>
          </pre>
        </Chapter>
        <Chapter id="agents" title={t('agents')}>
          <p className="max-w-prose text-sm text-muted">{t('agentsLead', { url: mcp })}</p>
        </Chapter>
        <Chapter id="shapes" title={t('schemas')}>
          <div lang="en" className="space-y-4">
            {shapes.map(([name, schema]) => (
              <article
                key={name}
                id={`shape-${name}`}
                className="scroll-mt-6 rounded-card border border-line bg-surface p-5"
              >
                <h3 className="font-mono text-sm font-semibold text-ink">{name}</h3>
                <FieldList schema={schema} />
              </article>
            ))}
          </div>
        </Chapter>
        <Chapter id="errors" title={t('errors')}>
          <p className="max-w-prose text-sm text-muted">{t('errorsLead')}</p>
          <ErrorTable />
        </Chapter>
      </div>
    </div>
  );
}

const webhookExample = JSON.stringify(
  {
    type: 'job.succeeded',
    timestamp: '2026-11-27T12:00:00.000Z',
    data: {
      id: 'job_…',
      projectId: 'project_…',
      photoId: 'asset_…',
      tool: 'staging',
      status: 'succeeded',
      credits: 1,
      creditsSpent: 1,
      error: null,
      outputs: [{ id: 'output_…', index: 0, width: 4032, height: 3024 }],
      createdAt: '2026-11-27T11:59:10.000Z',
      finishedAt: '2026-11-27T12:00:00.000Z',
    },
  },
  null,
  2,
);

function ContentsLink({ href, words }: { readonly href: string; readonly words: string }) {
  return (
    <li>
      <a href={href} className="text-muted hover:text-ink">
        {words}
      </a>
    </li>
  );
}

interface ChapterProps {
  readonly id: string;
  readonly title: string;
  /** of what is in it, where that is not the reader's */
  readonly language?: string;
  readonly children: ReactNode;
}

function Chapter({ id, title, language, children }: ChapterProps) {
  return (
    <section id={id} lang={language} className="scroll-mt-6 space-y-4">
      <h2 className="font-display text-2xl text-ink">{title}</h2>
      {children}
    </section>
  );
}

function ErrorTable() {
  const t = useTranslations('apiDocs');
  const locale = useLocale();
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={t('errors')}
      className="overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className="w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            {(['code', 'status', 'means'] as const).map((column) => (
              <th key={column} scope="col" className="px-4 py-2 font-medium">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {errorTable.map(({ code, status, text, remedy }) => (
            <tr key={code}>
              <td className="px-4 py-2 align-top">
                <code className="text-ink">{code}</code>
              </td>
              <td className="px-4 py-2 align-top text-muted">{status}</td>
              <td className="px-4 py-2 text-muted">
                {text[locale]} {remedy[locale]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
