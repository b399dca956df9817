import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ToldList } from './told-list.tsx';
import type { Told as OneTold } from './use-field.ts';

const useStyles = makeStyles({
  place: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

type Props = { told: readonly OneTold[]; field: string; children: ReactNode };

/** A field of one control, and below it what is said of it. */
export function Told({ told, field, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.place} data-field={field}>
      {children}
      <ToldList told={told} />
    </div>
  );
}
