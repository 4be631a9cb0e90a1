import type { Operation } from '@escena/api/open-api';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { describeType, shapeNamed } from './describe-type.ts';
import { Field, FieldList } from './field-list.tsx';
import type { Json } from './json.ts';
import { Prose } from './prose.tsx';

interface OperationViewProps {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  /** of the API, absolute */
  readonly server: string;
}

/** One request of the API: what it does, takes and answers, and how to send it. */
export function OperationView({ method, path, operation, server }: OperationViewProps) {
  const t = useTranslations('apiDocs');
  const { operationId, summary, description } = operation;
  const scope = operation['x-escena-scope'];
  const parameters = (operation.parameters ?? []) as readonly Json[];
  const content = Object(Object(operation.requestBody).content) as Record<string, Json>;
  const json = content['application/json'];
  const form = content['multipart/form-data'];
  const answers = Object.entries(Object(operation.responses) as Record<string, Json>).filter(
    ([status]) => status !== 'default',
  );
  return (
    <article
      id={operationId}
      className="scroll-mt-6 space-y-4 rounded-card border border-line bg-surface p-5"
    >
      <header className="space-y-1.5">
        <h3 className="text-lg font-medium text-ink">{summary}</h3>
        <p className="font-mono text-sm break-all text-muted">
          <span className="font-semibold text-accent">{method.toUpperCase()}</span> {path}
        </p>
        {description ? (
          <p className="max-w-prose text-sm text-muted">
            <Prose words={description} />
          </p>
        ) : null}
        <p className="text-xs text-muted">
          {typeof scope === 'string' ? t('scope', { scope }) : t('anyScope')} · <code>{operationId}</code>
        </p>
      </header>
      {parameters.length > 0 ? (
        <Part title={t('parameters')}>
          <ul className="divide-y divide-line">
            {parameters.map(({ name, schema, required, description: words }) => (
              <li key={String(name)} className="py-2">
                <Field
                  name={String(name)}
                  field={{ ...Object(schema), description: words }}
                  required={required === true}
                />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {json ? (
        <Part title={t('body')}>
          <FieldList schema={Object(json.schema)} />
        </Part>
      ) : null}
      {form ? (
        <Part title={t('form')}>
          <FieldList schema={Object(form.schema)} />
        </Part>
      ) : null}
      {answers.map(([status, answer]) => (
        <Part key={status} title={t('answer', { status })}>
          <Answer schema={Object(Object(Object(answer.content)['application/json']).schema)} />
        </Part>
      ))}
      <Part title={t('example')}>
        <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-sunken p-4 text-xs text-ink">
          <code>
            {curlOf({ method, url: `${server}${path}`, example: json?.example, withForm: !json && !!form })}
          </code>
        </pre>
      </Part>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="space-y-1">
      <h4 className="text-sm font-medium text-ink">{title}</h4>
      {children}
    </section>
  );
}

function Answer({ schema }: { readonly schema: Json }) {
  const shape = shapeNamed(schema);
  if (schema.properties) return <FieldList schema={schema} />;
  return (
    <p className="text-sm">
      <a href={`#shape-${shape}`} className="text-accent underline underline-offset-4">
        <code>{describeType(schema)}</code>
      </a>
    </p>
  );
}

interface CurlOptions {
  readonly method: string;
  readonly url: string;
  readonly example: unknown;
  readonly withForm: boolean;
}

function curlOf({ method, url, example, withForm }: CurlOptions): string {
  const lines = [`curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}'${url}'`];
  lines.push(`-H 'Authorization: Bearer esc_live_…'`);
  if (example !== undefined) {
    lines.push(`-H 'Content-Type: application/json'`);
    lines.push(`-d '${JSON.stringify(example)}'`);
  }
  if (withForm) lines.push(`-F 'file=@chair.glb'`);
  return lines.join(' \\\n  ');
}
