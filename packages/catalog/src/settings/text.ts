import { z } from 'zod';
import { oneLine } from '../plain-text.ts';
import type { Setting } from '../setting.ts';
import { type Described, describe } from './described.ts';

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
    schema: z.string().trim().min(1).max(max).regex(oneLine),
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
