import type { Option } from '@countersign/catalog/setting';
import type { ControlOf } from './field-props.ts';

/** An option of a control has a value that is no empty text, so that this may stand for "none of them". */
export const unsetValue = '';

/** What can be chosen: nothing legacy, except what is chosen already. */
export function offeredOptions(options: readonly Option[], current: unknown): Option[] {
  return options.filter(({ value, legacy }) => !legacy || value === current);
}

export function offeredChoices(control: ControlOf<'choice'>, current: unknown): Option[] {
  const { options, unset, unsetIsLegacy } = control;
  const offered = offeredOptions(options, current);
  const none = current === null || current === undefined;
  if (unset === undefined || (unsetIsLegacy && !none)) return offered;
  return [{ value: unsetValue, label: unset }, ...offered];
}

const [fewest, shortest] = [4, 40];

/** All in sight where they are few and short; a list otherwise. */
export function inSight(options: readonly Option[]): boolean {
  return options.length <= fewest && options.every(({ label }) => label.length <= shortest);
}
