import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import { readFilter } from '@countersign/targeting/filter/read';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Laptop20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type Previewed, usePreview } from '../../api/filters.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import type { ListView } from '../../ui/list/view.ts';
import { useRested } from '../../ui/use-rested.ts';
import { deviceColumns } from './device-columns.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { display: 'flex', height: '420px', minWidth: 0 },
  dim: { color: tokens.colorNeutralForeground2 },
});

const atFirst: ListView = { search: '', facets: {}, sort: undefined, open: undefined };

type Props = { platform: FilterPlatform; rule: string };

/** The devices of the platform that a rule is true of, asked again while it is written. */
export function MatchingDevices({ platform, rule }: Props) {
  const styles = useStyles();
  const [view, setView] = useState(atFirst);
  const asked = useRested(rule);
  const valid = readFilter(asked, platform).condition !== undefined;
  const found = usePreview({ platform, rule: asked, search: view.search }, valid);
  if (!valid) {
    return (
      <Text className={styles.dim}>Here stand the devices it matches, once the rule is without errors.</Text>
    );
  }
  return (
    <div className={styles.all}>
      <Text weight="semibold" aria-live="polite">
        {matchWords(found, view.search !== '')}
      </Text>
      <div className={styles.list}>
        <RecordList
          name="filter-preview"
          nouns={['device', 'devices']}
          columns={deviceColumns}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          pages={found}
          view={view}
          onView={setView}
          searchHint="Search name, serial number or IMEI"
          empty={
            <EmptyState
              icon={<Laptop20Regular />}
              title="No device matches"
              body="Look whether the values are spelled as the devices report them."
            />
          }
        />
      </div>
    </div>
  );
}

/** "37 of 4,120 devices match". */
function matchWords({ total, of, outdated }: Previewed, searched: boolean): string {
  if (!total || of === undefined || outdated) return 'Looking…';
  const whole = new Intl.NumberFormat('en');
  const count = `${whole.format(total.count)}${total.exact ? '' : '+'}`;
  return `${count} of ${whole.format(of)} devices match${searched ? ' rule and search' : ''}`;
}
