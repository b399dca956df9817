import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { asProblem, isRefused } from '../../api/problem.ts';
import type { WhatIf, WhatIfQuestion } from '../../api/what-if.ts';
import { EffectToCome } from './effect-to-come.tsx';
import { EffectTotals } from './effect-totals.tsx';
import { someDevices } from './effect-words.ts';
import { ExportButton } from './export-button.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** What is known by now of what a change would do: nothing yet, the answer, or that there is none. */
export type Foreseen = { data?: WhatIf | undefined; error?: Error | null };

type Props = { foreseen: Foreseen; question: WhatIfQuestion };

/** In a dialog: what pressing its button would do to devices. */
export function EffectTold({ foreseen: { data, error }, question }: Props) {
  const styles = useStyles();
  if (error) {
    const { title, detail } = asProblem(error);
    if (isRefused(error)) return <Text>{detail ?? title}</Text>;
    return <Text>What it does to devices could not be worked out. {title}.</Text>;
  }
  if (!data) return <EffectToCome />;
  return (
    <div className={styles.all}>
      <EffectTotals effect={data} />
      {data.items.length === 0 ? null : <Text>{someDevices(data)}</Text>}
      {data.devices === 0 ? null : <ExportButton question={question} />}
    </div>
  );
}
