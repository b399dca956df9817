import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { DirectoryImport } from '../../api/directory-imports.ts';
import { type Choices, fieldOf, fieldsOf } from './mapping.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '760px', tableLayout: 'fixed' },
  head: {
    padding: '6px 12px 6px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '6px 12px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  column: { display: 'grid' },
  samples: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  file: DirectoryImport;
  choices: Choices;
  onField: (column: string, field: string) => void;
};

/** Each column with what its first rows say, and the field that it fills. */
export function ColumnTable({ file, choices, onField }: Props) {
  const styles = useStyles();
  const fields = fieldsOf(file.kind);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            In the file
          </th>
          <th scope="col" className={styles.head}>
            Goes into
          </th>
        </tr>
      </thead>
      <tbody>
        {file.columns.map(({ name, samples }) => (
          <tr key={name}>
            <th scope="row" className={styles.cell}>
              <span className={styles.column}>
                {name}
                <span className={styles.samples}>{samplesText(samples)}</span>
              </span>
            </th>
            <td className={styles.cell}>
              <Select
                aria-label={`Field for ${name}`}
                value={fieldOf(choices, name) ?? ''}
                onChange={(_event, { value }) => onField(name, value)}
              >
                <option value="">Left out</option>
                {fields.map(([field, label]) => (
                  <option key={field} value={field}>
                    {label}
                  </option>
                ))}
              </Select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function samplesText(samples: readonly string[]): string {
  const said = samples.filter((sample) => sample !== '');
  return said.length === 0 ? 'Empty' : said.join(' · ');
}
