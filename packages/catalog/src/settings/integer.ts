import * as z from 'zod/mini';
import type { Setting } from '../setting.ts';
import { type Described, describe } from './described.ts';

type IntegerOptions = Described & {
  min: number;
  max: number;
  unit: string;
  initial: number;
  property: string;
};

export function integer(given: IntegerOptions): Setting<number> {
  const { min, max, unit, initial, property } = given;
  return {
    ...describe(given),
    control: { type: 'integer', min, max, unit },
    initial: () => initial,
    schema: z.int().check(z.gte(min), z.lte(max)),
    samples: [min, initial, max],
    wire: {
      properties: [property],
      write: (value) => ({ [property]: value }),
      read: (object) => {
        const read = object[property];
        return typeof read === 'number' ? read : undefined;
      },
    },
    show: (value) => `${value}${unit === '%' ? '' : ' '}${unit}`,
  };
}
