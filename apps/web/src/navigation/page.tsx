import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useMe } from '../api/me.ts';
import { TextLink } from './links.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: '16px 32px 32px',
    '@media (max-width: 900px)': { padding: '12px 16px 24px' },
  },
  filled: { height: '100%', minHeight: '480px', paddingBottom: '16px' },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  crumbs: {
    display: 'flex',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    color: tokens.colorNeutralForeground2,
    lineHeight: '24px',
    minWidth: 0,
  },
  crumb: {
    display: 'flex',
    flexShrink: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    '& a': { fontSize: 'inherit' },
    ':not(:last-child)::after': { content: '"/"', padding: '0 8px', color: tokens.colorNeutralForeground3 },
    ':last-child': { flexShrink: 1 },
  },
  // A long name: the title says it in full.
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { ...typographyStyles.title3 },
  },
  long: { ...typographyStyles.subtitle1, '@media (max-width: 480px)': { ...typographyStyles.subtitle1 } },
  lead: {
    color: tokens.colorNeutralForeground2,
    maxWidth: '72ch',
    textWrap: 'pretty',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  narrow: { maxWidth: '720px' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '32px',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
  },
});

export type Crumb = { title: string; to?: string };

type Props = {
  title: string;
  /** What the window is called, when that is shorter. */
  windowTitle?: string;
  crumbs?: Crumb[];
  lead?: ReactNode;
  /** What can be done with the whole page, such as "New account". */
  commands?: ReactNode;
  /** `list` fills the window and scrolls inside; `narrow` keeps forms readable. */
  shape?: 'list' | 'narrow';
  children: ReactNode;
};

/** Breadcrumb, title, commands, body: what every page inside the shell looks like. */
export function Page({ title, windowTitle = title, crumbs = [], lead, commands, shape, children }: Props) {
  const styles = useStyles();
  const heading = useArrival(windowTitle);
  return (
    <div className={mergeClasses(styles.page, shape === 'list' && styles.filled)}>
      <div className={styles.head}>
        {crumbs.length > 0 ? <Crumbs crumbs={crumbs} /> : null}
        <h1
          ref={heading}
          tabIndex={-1}
          className={mergeClasses(styles.title, title.length > 60 && styles.long)}
        >
          {title}
        </h1>
        {lead === undefined ? null : <Text className={styles.lead}>{lead}</Text>}
      </div>
      {commands}
      <div className={mergeClasses(styles.body, shape === 'narrow' && styles.narrow)}>{children}</div>
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const styles = useStyles();
  return (
    <nav aria-label="Breadcrumb">
      <ol className={styles.crumbs}>
        {crumbs.map(({ title, to }) => (
          <li key={title} className={styles.crumb}>
            {to === undefined ? (
              title
            ) : (
              <TextLink to={to} className={styles.cut}>
                {title}
              </TextLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The first page of a visit leaves the focus at the top, where the skip link is. */
let firstPage = true;

/** Names the window, and after a navigation moves the focus to the title, as a new document would. */
function useArrival(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const organisation = useMe().organisation.name;
  useEffect(() => {
    document.title = `${title} · ${organisation}`;
  }, [title, organisation]);
  // Before any panel of the page opens: that one may then take the focus for itself.
  useLayoutEffect(() => {
    if (!firstPage) heading.current?.focus();
    firstPage = false;
  }, []);
  return heading;
}
