import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps, ReactNode } from 'react';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, alignContent: 'start', minWidth: 0 },
});

type Props = { form: { formProps: ComponentProps<'form'> }; children: ReactNode; label?: string };

export function FormLayout({ form, children, label }: Props) {
  const styles = useStyles();
  return (
    <form {...form.formProps} className={styles.form} aria-label={label}>
      {children}
    </form>
  );
}
