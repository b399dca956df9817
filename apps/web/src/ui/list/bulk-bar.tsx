import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    flexShrink: 0,
    padding: '0 4px 0 12px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  count: { marginInlineEnd: tokens.spacingHorizontalM, fontWeight: tokens.fontWeightSemibold },
  clear: { marginInlineStart: 'auto' },
});

type Props = {
  /** How many are chosen. */
  words: string;
  /** Chooses what is not loaded yet as well. */
  rest?: { name: string; busy: boolean; start: () => void } | undefined;
  onClear: () => void;
  children: ReactNode;
};

export function BulkBar({ words, rest, onClear, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="toolbar" aria-label="With the chosen ones">
      <output className={styles.count}>{words}</output>
      {rest === undefined ? null : (
        <Button appearance="subtle" disabledFocusable={rest.busy} onClick={rest.start}>
          {rest.busy ? 'Loading…' : rest.name}
        </Button>
      )}
      {children}
      <Button
        className={styles.clear}
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label="Choose none"
        onClick={onClear}
      />
    </div>
  );
}
