import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { WhatIf, WhatIfQuestion } from '../../api/what-if.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { EffectTotals } from './effect-totals.tsx';
import { outcomeTitle } from './effect-words.ts';
import { ExportButton } from './export-button.tsx';

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

/** On a page: the totals of what a change would do, the first devices of it, and all of them as a file. */
export function EffectReport({ effect, question }: { effect: WhatIf; question: WhatIfQuestion }) {
  const styles = useStyles();
  if (effect.devices === 0) return <EffectTotals effect={effect} />;
  return (
    <>
      <EffectTotals effect={effect} />
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
            {effect.items.slice(0, shown).map(({ device, profile, outcome }) => (
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
