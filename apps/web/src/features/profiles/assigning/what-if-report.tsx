import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '../../../api/profiles.ts';
import { type WhatIf, whatIfAsCsv, whatIfQuery } from '../../../api/targets.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { Section } from '../../../ui/section.tsx';
import { type Line, sentLines } from './lines.ts';
import { outcomeTitle } from './outcome-words.ts';
import { WhatIfTotals } from './what-if-totals.tsx';

const useStyles = makeStyles({
  scroller: { overflowX: 'auto', maxHeight: '360px' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: '6px 12px 6px 0',
    textAlign: 'start',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
    minWidth: '96px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { color: tokens.colorNeutralForeground2 },
  export: { justifySelf: 'start' },
});

const shown = 20;

/** What saving would do to devices of this profile and of others, before it is done. */
export function WhatIfReport({ profile, lines }: { profile: Profile; lines: readonly Line[] }) {
  const sent = sentLines(lines);
  const { data, error, refetch } = useQuery(whatIfQuery(profile.id, sent));
  return (
    <Section title="What it does to devices">
      {error ? (
        <ProblemNotice problem={error} retry={() => void refetch()} />
      ) : data ? (
        <Answer answer={data} exportAll={() => whatIfAsCsv(profile.id, sent)} />
      ) : (
        <Spinner size="tiny" delay={200} label="Working it out…" />
      )}
    </Section>
  );
}

function Answer({ answer, exportAll }: { answer: WhatIf; exportAll: () => Promise<string> }) {
  const styles = useStyles();
  const [failure, setFailure] = useState<unknown>();
  const download = () => {
    setFailure(undefined);
    exportAll().then((text) => saveFile('what-if.csv', 'text/csv', text), setFailure);
  };
  if (answer.devices === 0) return <WhatIfTotals answer={answer} />;
  return (
    <>
      <WhatIfTotals answer={answer} />
      <ScrollRegion aria-label="The first of them" className={styles.scroller}>
        <table className={styles.table}>
          <thead className={styles.head}>
            <tr>
              {['Device', 'Profile', 'What happens'].map((title) => (
                <th key={title} scope="col" className={styles.cell}>
                  <Text size={200}>{title}</Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.items.slice(0, shown).map(({ device, profile, outcome }) => (
              <tr key={`${device.id} ${profile.id}`}>
                <td className={styles.cell}>{device.name}</td>
                <td className={styles.cell}>{profile.displayName}</td>
                <td className={styles.cell}>{outcomeTitle(outcome)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {failure === undefined ? null : <ProblemNotice problem={failure} />}
      <Button className={styles.export} icon={<ArrowDownload20Regular />} onClick={download}>
        All of them as CSV
      </Button>
    </>
  );
}
