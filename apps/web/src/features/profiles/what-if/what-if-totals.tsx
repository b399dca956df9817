import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { WhatIf } from '../../../api/what-if.ts';
import { devicesWord, outcomeWords } from './outcome-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** How many devices a change does something to, profile by profile. */
export function WhatIfTotals({ answer }: { answer: WhatIf }) {
  const styles = useStyles();
  if (answer.devices === 0) return <Text>Nothing happens to any device.</Text>;
  return (
    <div className={styles.all}>
      <Text>Something happens to {devicesWord(answer.devices)}:</Text>
      <ul className={styles.list} aria-label="What happens">
        {answer.profiles.flatMap(({ id, displayName, outcomes }) =>
          outcomes.map(({ outcome, count }) => (
            <li key={`${id} ${outcome}`}>
              {devicesWord(count)} {outcomeWords(outcome, count)} {displayName}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
