import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { isRefused } from '../../../api/problem.ts';
import { type WhatIf, type WhatIfQuestion, whatIfQuery } from '../../../api/what-if.ts';
import { EffectToCome } from '../../../parts/what-if/effect-to-come.tsx';
import { EffectTotals } from '../../../parts/what-if/effect-totals.tsx';
import { outcomeTitle } from '../../../parts/what-if/effect-words.ts';
import { ExportButton } from '../../../parts/what-if/export-button.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { Section } from '../../../ui/section.tsx';

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
});

const shown = 20;

/** What saving would do to devices of a profile and of others, before it is done. */
export function WhatIfReport({ question }: { question: WhatIfQuestion }) {
  const { data, error, refetch } = useQuery(whatIfQuery(question));
  return (
    <Section title="What it does to devices">
      {error ? (
        <>
          <ProblemNotice problem={error} retry={() => void refetch()} />
          {isRefused(error) ? null : <Text>It can be saved all the same; you are asked first.</Text>}
        </>
      ) : data ? (
        <Answer answer={data} question={question} />
      ) : (
        <EffectToCome />
      )}
    </Section>
  );
}

function Answer({ answer, question }: { answer: WhatIf; question: WhatIfQuestion }) {
  const styles = useStyles();
  if (answer.devices === 0) return <EffectTotals effect={answer} />;
  return (
    <>
      <EffectTotals effect={answer} />
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
      <ExportButton question={question} />
    </>
  );
}
