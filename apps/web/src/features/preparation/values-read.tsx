import type { Scenario } from '@countersign/guidance/step';
import { type Values, valueFields } from '@countersign/guidance/values';
import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { Facts } from '../../ui/facts.tsx';
import { Fold } from '../../ui/fold.tsx';
import { askedValues } from './asked-values.ts';

const useStyles = makeStyles({
  fold: { '@media print': { display: 'none' } },
  inside: { padding: '16px 20px' },
});

/** For who may read only. */
export function ValuesRead({ scenario, values }: { scenario: Scenario; values: Values }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const asked = askedValues(scenario);
  return (
    <>
      <MessageBar layout="multiline">
        <MessageBarBody>
          You may read this. Ticking and filling in comes with the roles Administrator, PKI administrator and
          Profile manager.
        </MessageBarBody>
      </MessageBar>
      {asked.length === 0 ? null : (
        <Fold className={styles.fold} title="Your names" open={open} onToggle={() => setOpen(!open)}>
          <div className={styles.inside}>
            <Facts
              facts={asked.map((name) => [valueFields[name].label, values[name] ?? 'Not filled in'] as const)}
            />
          </div>
        </Fold>
      )}
    </>
  );
}
