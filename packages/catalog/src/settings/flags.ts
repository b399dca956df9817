import * as z from 'zod/mini';
import type { Option, Setting } from '../setting.ts';
import { readOption } from './choice.ts';
import { type Described, describe } from './described.ts';

type FlagsOptions<Value extends string> = Described & {
  /** In the order of their bits, which is the order the service prints them in (spec 7.7). */
  options: readonly (Option & { value: Value })[];
  initial: Value[];
  /** At least this many must be chosen. */
  least: 0 | 1;
  property: string;
  /** The word on the wire for "none of them"; absent: null. */
  none?: string;
};

/** Several of a few values. On the wire one text, joined by commas without spaces (spec 7.3). */
export function flags<const Value extends string>(given: FlagsOptions<Value>): Setting<Value[]> {
  const { options, initial, least, property, none } = given;
  const values = options.map((option) => option.value);
  const inOrder = (chosen: readonly Value[]) => values.filter((value) => chosen.includes(value));
  const schema: Setting<Value[]>['schema'] = z.pipe(
    z.array(z.enum(values)).check(z.minLength(least)),
    z.transform((chosen) => inOrder(chosen as Value[])),
  );
  // Some tools write a list where the wire has a text (spec 7.9).
  const read = (found: unknown): Value[] | undefined => {
    const parts = typeof found === 'string' ? found.split(',') : (found ?? []);
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return undefined;
    const chosen = parts
      .map((part) => part.trim())
      .filter((part) => part !== '' && part.toLowerCase() !== none)
      .map((part) => readOption(part, values));
    return chosen.includes(undefined) ? undefined : inOrder(chosen as Value[]);
  };
  const samples = [...values.map((value) => [value]), values, ...(least === 0 ? [[]] : [])];
  return {
    ...describe(given),
    control: { type: 'flags', options },
    initial: () => initial,
    schema,
    samples,
    wire: {
      properties: [property],
      write: (value) => ({ [property]: value.length === 0 ? (none ?? null) : inOrder(value).join(',') }),
      read: (object) => read(object[property]),
    },
    show: (value) =>
      value.length === 0
        ? 'None'
        : value.map((one) => options.find((option) => option.value === one)?.label ?? one).join(', '),
  };
}
