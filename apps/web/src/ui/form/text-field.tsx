import { Field, Input, type InputProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PasswordInput } from './password-input.tsx';

type Names<V> = { [Key in keyof V]: V[Key] extends string ? Key : never }[keyof V] & string;

type TextForm<V> = {
  values: V;
  set: (name: Names<V>, value: V[Names<V>]) => void;
  error: (name: string) => string | undefined;
  leave: (name: string) => void;
};

type Props<V> = {
  form: TextForm<V>;
  name: Names<V>;
  /** The thing. */
  label: string;
  /** The why. */
  hint?: string;
  optional?: boolean;
  type?: 'text' | 'email' | 'password' | 'number';
  autoComplete?: string;
  contentAfter?: InputProps['contentAfter'];
};

/** A line of text in a form: label, hint, error and what the browser may fill in. */
export function TextField<V>(props: Props<V>): ReactElement {
  const { form, name, label, hint, optional = false, type = 'text', contentAfter, ...rest } = props;
  const error = form.error(name);
  const Control = type === 'password' ? PasswordInput : Input;
  return (
    <Field
      label={label}
      hint={hint ?? null}
      required={!optional}
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
    >
      <Control
        {...rest}
        {...(contentAfter === undefined ? {} : { contentAfter })}
        name={name}
        type={type}
        value={form.values[name] as string}
        onChange={(_event, data) => form.set(name, data.value as V[Names<V>])}
        onBlur={() => form.leave(name)}
      />
    </Field>
  );
}
