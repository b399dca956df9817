import type { AnySetting, Control } from '@countersign/catalog/setting';

/** What every control of the form is given. */
export type FieldProps<C extends Control = Control> = {
  control: C;
  setting: AnySetting;
  /** Its name in the form: errors are looked for by it. */
  field: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** In a row of many, where the row says what it is about. */
  row?: string;
  /** Cannot be changed any more, and why. */
  fixed?: string | undefined;
};
