import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { KeyMultiple20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { TextLink } from '../../../navigation/links.tsx';

const useStyles = makeStyles({
  drawing: { display: 'grid', minWidth: 0, maxWidth: '640px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  box: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  here: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  words: { display: 'grid', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // The line goes down from the root, and a branch of it to each that stands on it.
  branch: {
    position: 'relative',
    paddingInlineStart: '32px',
    paddingTop: '8px',
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '20px',
      top: 0,
      bottom: 0,
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
    ':last-child::before': { bottom: 'auto', height: '28px' },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '20px',
      top: '28px',
      width: '12px',
      height: '2px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
});

type Node = { name: string; about?: string; to?: string; here?: boolean };

type Props = { root: Node; under: readonly (Node & { id: string })[]; label: string };

/** A trusted profile with what stands on it: read as a list, seen as a tree. */
export function LinkDrawing({ root, under, label }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.drawing}>
      <Box node={root} icon={<ShieldCheckmark20Regular aria-hidden="true" />} />
      <ul className={styles.list} aria-label={label}>
        {under.map((node) => (
          <li key={node.id} className={styles.branch}>
            <Box node={node} icon={<KeyMultiple20Regular aria-hidden="true" />} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Box({ node: { name, about, to, here = false }, icon }: { node: Node; icon: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.box, here && styles.here)}>
      {icon}
      <span className={styles.words}>
        {to === undefined ? (
          <span className={styles.name}>{here ? `${name} (this profile)` : name}</span>
        ) : (
          <TextLink to={to}>{name}</TextLink>
        )}
        {about === undefined ? null : <span className={styles.about}>{about}</span>}
      </span>
    </div>
  );
}
