import { platform } from '@countersign/catalog/platforms';
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { Finding } from '@countersign/contract/problem';
import { useState } from 'react';
import { Facts } from '../../../../ui/facts.tsx';
import { FindingList } from '../../certificate/finding-list.tsx';
import type { Pair } from '../draft/pairs.ts';
import { Pager, usePaged } from '../frame/paged.tsx';
import { useWizard } from '../wizard.ts';
import { reviewOfPair } from './review-rows.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, minWidth: 0 },
  scroller: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: '6px 12px 6px 0',
    textAlign: 'start',
    verticalAlign: 'middle',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
    minWidth: '96px',
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  toggle: { width: '32px', minWidth: '32px' },
  open: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '4px 0 16px 44px',
  },
  warned: { color: tokens.colorStatusWarningForeground1, display: 'flex', gap: '4px', alignItems: 'center' },
});

const rows = 20;

type Props = { pairs: readonly Pair[]; findingsOf: (position: number) => readonly Finding[] };

/** Every profile that will be made: a row each, and all of it when opened. */
export function ReviewTable({ pairs, findingsOf }: Props) {
  const styles = useStyles();
  const numbered = pairs.map((pair, position) => ({ pair, position }));
  const { shown, pager } = usePaged(numbered, rows);
  return (
    <div className={styles.all}>
      <Pager pager={pager} label="Pages of profiles" />
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.head}>
              <th scope="col" className={mergeClasses(styles.cell, styles.toggle)} aria-label="More" />
              {['Name', 'Platform', 'Certificate', 'To know'].map((title) => (
                <th key={title} scope="col" className={styles.cell}>
                  <Text size={200}>{title}</Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ pair, position }) => (
              <Row
                key={`${pair.kind.id} ${pair.certificate?.sha256}`}
                pair={pair}
                findings={findingsOf(position)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ pair, findings }: { pair: Pair; findings: readonly Finding[] }) {
  const styles = useStyles();
  const { draft } = useWizard();
  const [open, setOpen] = useState(false);
  const { displayName, kind, certificate } = pair;
  return (
    <>
      <tr className={styles.line}>
        <td className={mergeClasses(styles.cell, styles.toggle)}>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open}
            aria-label={`Everything of ${displayName}`}
            icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            onClick={() => setOpen(!open)}
          />
        </td>
        <th scope="row" className={styles.cell}>
          {displayName}
        </th>
        <td className={styles.cell}>{platform(kind.platform).shortLabel}</td>
        <td className={styles.cell}>{certificate?.read.name}</td>
        <td className={styles.cell}>
          {findings.length === 0 ? null : (
            <span className={styles.warned}>
              <Warning16Filled aria-hidden="true" />
              {findings.length === 1 ? '1 finding' : `${findings.length} findings`}
            </span>
          )}
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={5}>
            <div className={styles.open}>
              {reviewOfPair(pair, draft, null).map(({ title, rows }) => (
                <Facts key={title} facts={rows.map(({ label, value }) => [label, value])} />
              ))}
              <FindingList findings={findings} label={`What is to be said of ${displayName}`} />
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}
