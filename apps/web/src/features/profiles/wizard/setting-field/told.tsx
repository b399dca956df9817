import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ToldList } from './told-list.tsx';
import type { Told as OneTold } from './use-field.ts';

const useStyles = makeStyles({
  place: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  repair: { minWidth: 'auto', maxWidth: '100%', overflowWrap: 'anywhere', verticalAlign: 'middle' },
});

type Props = {
  told: readonly OneTold[];
  field: string;
  /** Takes the value that puts it right, where one is known. */
  onRepair?: (value: unknown) => void;
  children: ReactNode;
};

/** A field of one control, and below it what is said of it. */
export function Told({ told, field, onRepair, children }: Props) {
  const styles = useStyles();
  const shown = told.map((one) => {
    const { repair } = one;
    if (!repair || !onRepair) return one;
    const more = (
      <Button size="small" className={styles.repair} onClick={() => onRepair(repair.value)}>
        {repair.label}
      </Button>
    );
    return { ...one, more };
  });
  return (
    <div className={styles.place} data-field={field}>
      {children}
      <ToldList told={shown} />
    </div>
  );
}
