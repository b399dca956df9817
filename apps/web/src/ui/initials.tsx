import { makeStyles, tokens } from '@fluentui/react-components';
import { initialsOf } from './initials-of.ts';

const useStyles = makeStyles({
  disc: {
    display: 'grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: 1,
    // Drawn, not written: as text it would have to be part of the button's name (WCAG 2.5.3).
    '::before': { content: 'attr(data-initials)' },
  },
});

/** A person as a disc. Decoration only: the name always stands beside it. */
export function Initials({ name }: { name: string }) {
  const styles = useStyles();
  return <span className={styles.disc} data-initials={initialsOf(name)} />;
}
