import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useMe } from '../../api/me.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { ThemeMenu } from '../../ui/theme/theme-menu.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '52px',
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rest: { marginInlineStart: 'auto' },
});

export function TopBar({ className }: { className: string }) {
  const styles = useStyles();
  const { organisation } = useMe();
  return (
    <header className={mergeClasses(styles.bar, className)}>
      <BrandMark />
      <Text weight="semibold">{organisation.name}</Text>
      <div className={styles.rest}>
        <ThemeMenu />
      </div>
    </header>
  );
}
