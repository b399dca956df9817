import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { NavLink } from 'react-router';
import { useMe } from '../../api/me.ts';
import { type Area, areaGroups, areasFor, home } from '../../areas.tsx';

const useStyles = makeStyles({
  navigation: { padding: '12px 8px', display: 'grid', gap: tokens.spacingVerticalL },
  group: { display: 'grid', gap: tokens.spacingVerticalXXS },
  heading: {
    padding: '4px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '36px',
    padding: '0 12px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground2Hover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground2Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { flexShrink: 0 },
  },
  here: {
    color: tokens.colorNeutralForeground2Selected,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2Selected,
    '& svg': { color: tokens.colorNeutralForeground2BrandSelected },
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      width: '3px',
      height: '18px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandStroke1,
      // Systems that force their colours leave no other background.
      '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
});

/** Only what exists and what this person may open. */
export function SideNavigation({ onFollow }: { onFollow?: () => void }) {
  const styles = useStyles();
  const { permissions } = useMe();
  const groups = areaGroups
    .map(({ title, areas }) => ({ title, open: areasFor(permissions, areas) }))
    .filter(({ open }) => open.length > 0);
  return (
    <nav aria-label="Main" className={styles.navigation}>
      <ul className={styles.list}>
        <Entry area={home} onFollow={onFollow} />
      </ul>
      {groups.map(({ title, open }) => (
        <Group key={title} title={title}>
          {open.map((area) => (
            <Entry key={area.path} area={area} onFollow={onFollow} />
          ))}
        </Group>
      ))}
    </nav>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <div className={styles.group}>
      <Text className={styles.heading} id={heading}>
        {title}
      </Text>
      <ul className={styles.list} aria-labelledby={heading}>
        {children}
      </ul>
    </div>
  );
}

function Entry({ area, onFollow }: { area: Area; onFollow: (() => void) | undefined }) {
  const styles = useStyles();
  const Icon = area.icon;
  return (
    <li>
      <NavLink
        to={area.path}
        end={area.path === home.path}
        onClick={onFollow}
        className={({ isActive }) => mergeClasses(styles.link, isActive && styles.here)}
      >
        {({ isActive }) => (
          <>
            <Icon filled={isActive} />
            {area.title}
          </>
        )}
      </NavLink>
    </li>
  );
}
