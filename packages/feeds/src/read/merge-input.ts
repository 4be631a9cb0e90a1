type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `over` laid over `base`: objects field by field, everything else (lists too) as a whole. */
export function mergeInput(base: Fields, over: Fields): Fields {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = Object.hasOwn(base, key) ? base[key] : undefined;
    // An own property whatever its name: `__proto__` in a file is only a name.
    Object.defineProperty(merged, key, {
      value: isFields(below) && isFields(value) ? mergeInput(below, value) : value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return merged;
}
