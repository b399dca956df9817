type Value = string | number | boolean | null | undefined;

export type QueryValues = Readonly<Record<string, Value | readonly Value[]>>;

/** `?a=1&b=x&b=y`; what is empty is left out, the order is that of the keys. */
export function queryText(values: QueryValues): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? (value as readonly Value[]) : [value as Value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(key, String(one));
    }
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
