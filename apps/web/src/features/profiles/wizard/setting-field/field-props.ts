import type { Values } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import type { RuleFinding } from '@countersign/catalog/rule';
import type { AnySetting, Control } from '@countersign/catalog/setting';

/** The kind and all its values: names, sentences and previews need to know more than their own. */
export type FieldContext = { kind: Kind; values: Values };

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
  /** Cannot be changed just now, and why. */
  disabledReason?: string | undefined;
  context?: FieldContext | undefined;
  /** What the rules say of this setting; errors are held back until the field was left or Next was pressed. */
  findings?: readonly RuleFinding[] | undefined;
  /** What is wrong; absent: what the wizard says of the field. */
  error?: string | undefined;
};

export type ControlOf<Type extends Control['type']> = Extract<Control, { type: Type }>;
