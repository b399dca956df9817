import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Certificate } from '../../../api/certificates.ts';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';

const useStyles = makeStyles({
  // A list of hex does not fit a phone: the table scrolls by itself, not the page.
  frame: { overflowX: 'auto', minWidth: 0 },
  table: { width: '100%', minWidth: '480px', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { padding: '4px 8px 4px 0', textAlign: 'left', color: tokens.colorNeutralForeground2 },
  cell: {
    padding: '8px 12px 8px 0',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { width: '34%' },
  oid: { display: 'block', color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace },
});

type Extensions = Certificate['facts']['extensions'];

/** Every extension in the order of the certificate, those that are told elsewhere included. */
export function ExtensionTable({ extensions }: { extensions: Extensions }) {
  const styles = useStyles();
  if (extensions.length === 0) return <span>The certificate has none.</span>;
  return (
    <ScrollRegion className={styles.frame} aria-label="Extensions of the certificate">
      <table className={styles.table}>
        <thead>
          <tr>
            {['Name', 'Critical', 'Value'].map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {extensions.map(({ oid, name, critical, value }, index) => (
            <tr key={`${index} ${oid}`}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {name}
                <span className={styles.oid}>{oid}</span>
              </th>
              <td className={styles.cell}>{critical ? 'Yes' : 'No'}</td>
              <td className={styles.cell}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
