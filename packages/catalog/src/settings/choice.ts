import { z } from 'zod';
import type { Effect, Option, RuleContext, Setting } from '../setting.ts';

type ChoiceOptions<Value extends string> = {
  label: string;
  hint?: string;
  effect: Effect;
  fixed?: string;
  options: readonly (Option & { value: Value })[];
  initial: Value | ((context: RuleContext) => Value);
  /** The property on the Graph wire; the values are those of the wire. */
  property: string;
};

/** One of several values, which are named as on the Graph wire. */
export function choice<const Value extends string>(given: ChoiceOptions<Value>): Setting<Value> {
  const { label, hint, effect, fixed, options, initial, property } = given;
  const values = options.map((option) => option.value);
  const schema = z.enum(values as [Value, ...Value[]]) as unknown as z.ZodType<Value>;
  return {
    control: { type: 'choice', options },
    label,
    ...(hint === undefined ? {} : { hint }),
    effect,
    ...(fixed === undefined ? {} : { fixed }),
    initial: typeof initial === 'function' ? initial : () => initial,
    schema,
    samples: values,
    wire: {
      properties: [property],
      write: (value) => ({ [property]: value }),
      read: (object) => schema.safeParse(object[property]).data,
    },
    show: (value) => options.find((option) => option.value === value)?.label ?? value,
  };
}
