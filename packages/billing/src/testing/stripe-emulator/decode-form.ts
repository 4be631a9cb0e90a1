/** A value of Stripe's form encoding: `a[b][0]=c` is `{ a: { b: ['c'] } }`. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type Form = Record<string, FormValue>;

/** Reads a body or query in Stripe's bracket notation. */
export function decodeForm(encoded: string): Form {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(encoded)) {
    const path = name.split(/\[|\]\[|\]/).filter((part, i) => i === 0 || part !== '');
    put(form, path, value);
  }
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, withLists(value)]));
}

function put(into: Form, [first = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const known = into[first];
  const inner: Form = typeof known === 'object' && !Array.isArray(known) ? known : {};
  into[first] = inner;
  put(inner, rest, value);
}

/** Objects whose names are 0, 1, 2 … are lists. */
function withLists(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withLists(inner)] as const);
  if (entries.length > 0 && entries.every(([name], i) => name === String(i)))
    return entries.map(([, inner]) => inner);
  return Object.fromEntries(entries);
}
