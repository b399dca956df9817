import * as z from 'zod/mini';
import type { Option, RuleContext, Setting } from '../setting.ts';
import { type Described, describe } from './described.ts';

type ChoiceOptions<Value extends string> = Described & {
  options: readonly (Option & { value: Value })[];
  initial: Value | ((context: RuleContext) => Value);
  /** The property on the Graph wire; the values are those of the wire. */
  property: string;
  /** What the wire means when it says nothing; absent: it has to say. */
  whenMissing?: Value;
};

/** One of several values, which are named as on the Graph wire. */
export function choice<const Value extends string>(given: ChoiceOptions<Value>): Setting<Value> {
  const { options, initial, property, whenMissing } = given;
  const values = options.map((option) => option.value);
  const schema = z.enum(values) as unknown as Setting<Value>['schema'];
  return {
    ...describe(given),
    control: { type: 'choice', options },
    initial: typeof initial === 'function' ? initial : () => initial,
    schema,
    samples: values,
    wire: {
      properties: [property],
      write: (value) => ({ [property]: value }),
      read: (object) => readOption(object[property] ?? whenMissing, values),
    },
    show: (value) => options.find((option) => option.value === value)?.label ?? value,
  };
}

type OptionalChoice<Value extends string> = Described & {
  options: readonly (Option & { value: Value })[];
  /** What stands for "no value", in words. */
  unset: string;
  /** Only older portals left it open: read and kept, but not offered. */
  unsetIsLegacy?: true;
  initial: Value | null;
  property: string;
};

/** A choice that may be left open: `null` on the wire and here. */
export function optionalChoice<const Value extends string>(
  given: OptionalChoice<Value>,
): Setting<Value | null> {
  const { options, initial, property, unset, unsetIsLegacy } = given;
  const values = options.map((option) => option.value);
  const schema = z.nullable(z.enum(values)) as unknown as Setting<Value | null>['schema'];
  return {
    ...describe(given),
    control: { type: 'choice', options, unset, ...(unsetIsLegacy ? { unsetIsLegacy } : {}) },
    initial: () => initial,
    schema,
    samples: [...values, null],
    wire: {
      properties: [property],
      write: (value) => ({ [property]: value }),
      read: (object) =>
        object[property] === undefined || object[property] === null
          ? null
          : readOption(object[property], values),
    },
    show: (value) =>
      value === null ? unset : (options.find((option) => option.value === value)?.label ?? value),
  };
}

/** Enumerations are read whatever their case (spec 7.9). */
export function readOption<Value extends string>(read: unknown, values: readonly Value[]): Value | undefined {
  if (typeof read !== 'string') return undefined;
  const folded = read.toLowerCase();
  return values.find((value) => value.toLowerCase() === folded);
}
