import { z } from 'zod';
import type { Option, Setting } from '../setting.ts';
import { readOption } from './choice.ts';
import { type Described, describe } from './described.ts';

type FlagsOptions<Value extends string> = Described<Value[]> & {
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
  const schema = z
    .array(z.enum(values as [Value, ...Value[]]))
    .min(least)
    .transform((chosen) => inOrder(chosen as Value[])) as unknown as z.ZodType<Value[]>;
  const read = (text: unknown): Value[] | undefined => {
    if (text === null || text === undefined || text === '' || text === none) return [];
    if (typeof text !== 'string') return undefined;
    const parts = text.split(',').map((part) => readOption(part.trim(), values));
    return parts.includes(undefined) ? undefined : inOrder(parts as Value[]);
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
