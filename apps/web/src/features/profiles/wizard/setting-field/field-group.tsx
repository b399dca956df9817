import { Label, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FocusEvent, type ReactNode, useId } from 'react';
import { ToldList } from './told-list.tsx';
import type { Told } from './use-field.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    maxWidth: '80ch',
    textWrap: 'pretty',
  },
});

type Props = {
  label: string;
  hint?: ReactNode;
  required?: boolean;
  field: string;
  told: readonly Told[];
  wrong: boolean;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
  children: ReactNode;
};

/** A setting of several controls: its label, why it is there, and what is said of it. */
export function FieldGroup({ label, hint, required = false, field, told, wrong, onBlur, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    // It hears where the focus goes, and nobody acts on it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={styles.group}
      aria-labelledby={`${id}label`}
      aria-describedby={`${id}hint ${id}told`}
      data-field={field}
      data-invalid={wrong && told.some(({ level }) => level === 'error')}
      onBlur={onBlur}
    >
      <div className={styles.words}>
        <Label as="label" id={`${id}label`} required={required}>
          {label}
        </Label>
        <Text className={styles.hint} id={`${id}hint`}>
          {hint}
        </Text>
      </div>
      {children}
      <ToldList id={`${id}told`} told={told} />
    </fieldset>
  );
}
