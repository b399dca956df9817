import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: '48px 24px',
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '64px',
    height: '64px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    '& svg': { width: '28px', height: '28px' },
  },
  body: { textAlign: 'center', maxWidth: '46ch', color: tokens.colorNeutralForeground2, textWrap: 'balance' },
});

type Props = { icon?: ReactNode; title: string; body?: ReactNode; action?: ReactNode };

/** Nothing here, and what to do about it. */
export function EmptyState({ icon, title, body, action }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {icon === undefined ? null : (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Text size={400} weight="semibold" align="center">
        {title}
      </Text>
      {body === undefined ? null : <Text className={styles.body}>{body}</Text>}
      {action}
    </div>
  );
}
