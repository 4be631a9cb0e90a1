import { useTranslations } from 'next-intl';
import { describeType, shapeNamed } from './describe-type.ts';
import type { Json } from './json.ts';
import { Prose } from './prose.tsx';

interface FieldListProps {
  readonly schema: Json;
  /** how deep it lies: fields of fields are indented */
  readonly depth?: number;
}

/** The fields of an object: name, type, what it means; those of objects within it below. */
export function FieldList({ schema, depth = 0 }: FieldListProps) {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const fields = Object.entries(Object(schema.properties) as Record<string, Json>);
  return (
    <ul className={depth > 0 ? 'mt-2 border-l border-line pl-4' : 'divide-y divide-line'}>
      {fields.map(([name, field]) => (
        <li key={name} className="py-2">
          <Field name={name} field={field} required={required.has(name)} />
          {field.type === 'object' && field.properties ? (
            <FieldList schema={field} depth={depth + 1} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface FieldProps {
  readonly name: string;
  readonly field: Json;
  readonly required: boolean;
}

/** One field, or one parameter. */
export function Field({ name, field, required }: FieldProps) {
  const t = useTranslations('apiDocs');
  const shape = shapeNamed(field);
  const type = describeType(field);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <code className="font-medium text-ink">{name}</code>
        {shape ? (
          <a href={`#shape-${shape}`} className="text-accent underline underline-offset-4">
            <code>{type}</code>
          </a>
        ) : (
          <code className="break-all text-muted">{type}</code>
        )}
        <span className="text-xs text-muted">{t(required ? 'required' : 'optional')}</span>
      </p>
      {typeof field.description === 'string' ? (
        <p className="text-sm text-muted">
          <Prose words={field.description} />
        </p>
      ) : null}
    </>
  );
}
