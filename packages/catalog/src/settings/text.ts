import * as z from 'zod/mini';
import type { Setting } from '../setting.ts';
import { type Described, describe } from './described.ts';
import { line } from './line.ts';

type TextOptions = Described & {
  max: number;
  placeholder?: string;
  samples: string[];
  property: string;
};

/** One line that must not be empty. */
export function text(given: TextOptions): Setting<string> {
  const { max, placeholder, samples, property } = given;
  return {
    ...describe(given),
    control: { type: 'text', max, ...(placeholder === undefined ? {} : { placeholder }) },
    initial: () => '',
    schema: line(max).check(z.minLength(1)),
    samples,
    wire: {
      properties: [property],
      write: (value) => ({ [property]: value }),
      read: (object) => {
        const read = object[property];
        return typeof read === 'string' ? read : undefined;
      },
    },
    show: (value) => value,
  };
}
