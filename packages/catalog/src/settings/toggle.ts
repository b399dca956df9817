import * as z from 'zod/mini';
import type { Setting } from '../setting.ts';
import { type Described, describe } from './described.ts';

type SwitchOptions = Described & { on: string; off: string; property: string };

/** On or off; off until somebody says otherwise. */
export function toggle(given: SwitchOptions): Setting<boolean> {
  const { on, off, property } = given;
  return {
    ...describe(given),
    control: { type: 'switch', on, off },
    initial: () => false,
    schema: z.boolean(),
    samples: [true, false],
    wire: {
      properties: [property],
      write: (value) => ({ [property]: value }),
      read: (object) => {
        const read = object[property];
        if (read === undefined || read === null) return false;
        return typeof read === 'boolean' ? read : undefined;
      },
    },
    show: (value) => (value ? on : off),
  };
}
