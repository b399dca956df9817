import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Explanation } from '../../api/explanation.ts';
import { Section } from '../../ui/section.tsx';
import { ProfileLink } from '../named-links.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  head: { fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: '6px 12px 6px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

type Props = Pick<Explanation, 'differences'> & {
  here: { displayName: string };
  there: NonNullable<Explanation['other']>;
};

/** What two profiles say differently of the same certificate, with the way to the other one. */
export function ConflictTable({ differences, here, there }: Props) {
  const styles = useStyles();
  const other = <ProfileLink profile={there} />;
  if (differences.length === 0) return <Section title="The other profile">{other}</Section>;
  return (
    <Section title="Where the two differ">
      <table className={styles.table}>
        <thead>
          <tr>
            {['Setting', here.displayName, other].map((head, at) => (
              <th key={at} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map((row) => (
            <tr key={row.label}>
              <th scope="row" className={styles.cell}>
                {row.label}
              </th>
              <td className={styles.cell}>{row.here}</td>
              <td className={styles.cell}>{row.there}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
