import { makeStyles, tokens } from '@fluentui/react-components';
import type { DirectoryImport, ImportedRow } from '../../api/directory-imports.ts';
import { Facts } from '../../ui/facts.tsx';
import { FindingLines } from '../../ui/marked-text/finding-lines.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';
import { titleOf } from './row-words.ts';

const useStyles = makeStyles({
  cell: { display: 'grid', overflowWrap: 'anywhere' },
  dim: { color: tokens.colorNeutralForeground3 },
});

type Props = { file: DirectoryImport; row: ImportedRow; onClose: () => void };

/** One row, cell by cell, with what is to be said of each beside it. */
export function RowPanel({ file, row, onClose }: Props) {
  const styles = useStyles();
  const said = (column: string) => {
    const told = row.findings.filter(({ at }) => at === column);
    if (told.length === 0) return null;
    const findings = told.map(({ level = 'error', message }) => ({ start: 0, end: 0, level, message }));
    return <FindingLines text="" findings={findings} />;
  };
  return (
    <Panel title={`Row ${row.row}: ${titleOf(file, row)}`} onClose={onClose}>
      <Facts
        facts={[
          ['Result', <OutcomeBadge key="outcome" outcome={row.outcome} />],
          [file.format === 'csv' ? 'Line of the file' : 'Object', row.line],
        ]}
      />
      {said('')}
      <Section title="Cells">
        <Facts
          facts={Object.entries(row.cells).map(([name, text]) => [
            name,
            <span key={name} className={styles.cell}>
              {text === '' ? <span className={styles.dim}>Empty</span> : text}
              {said(name)}
            </span>,
          ])}
        />
      </Section>
    </Panel>
  );
}
