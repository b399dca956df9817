import { Button, makeStyles, mergeClasses, Text, tokens, Tooltip } from '@fluentui/react-components';
import { Keyboard20Regular, Navigation20Regular, Search20Regular } from '@fluentui/react-icons';
import { useMe } from '../../api/me.ts';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { ThemeMenu } from '../../ui/theme/theme-menu.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NotificationsButton } from './notifications-button.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '52px',
    padding: '0 12px 0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  narrow: { padding: '0 8px', gap: tokens.spacingHorizontalXS },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'none' },
  },
  search: {
    flexShrink: 0,
    width: 'min(400px, 34vw)',
    justifyContent: 'flex-start',
    margin: '0 auto',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  key: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  tools: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, flexShrink: 0 },
  push: { marginInlineStart: 'auto' },
});

type Props = {
  className: string;
  narrow: boolean;
  onNavigation: () => void;
  onSearch: () => void;
  onShortcuts: () => void;
};

export function TopBar({ className, narrow, onNavigation, onSearch, onShortcuts }: Props) {
  const styles = useStyles();
  const { organisation } = useMe();
  return (
    <header className={mergeClasses(styles.bar, narrow && styles.narrow, className)}>
      {narrow ? (
        <Tooltip content="Navigation" relationship="label">
          <Button appearance="subtle" icon={<Navigation20Regular />} onClick={onNavigation} />
        </Tooltip>
      ) : null}
      <TextLink to={paths.home} className={styles.brand} title={organisation.name}>
        <BrandMark />
        <Text size={400} weight="semibold" truncate wrap={false}>
          {organisation.name}
        </Text>
      </TextLink>
      {narrow ? null : (
        <Button className={styles.search} icon={<Search20Regular />} onClick={onSearch}>
          Search
          <span className={styles.key} aria-hidden="true">
            Ctrl K
          </span>
        </Button>
      )}
      <div className={mergeClasses(styles.tools, narrow && styles.push)}>
        {narrow ? (
          <Tooltip content="Search" relationship="label">
            <Button appearance="subtle" icon={<Search20Regular />} onClick={onSearch} />
          </Tooltip>
        ) : (
          <Tooltip content="Keyboard shortcuts" relationship="label">
            <Button appearance="subtle" icon={<Keyboard20Regular />} onClick={onShortcuts} />
          </Tooltip>
        )}
        <NotificationsButton />
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  );
}
