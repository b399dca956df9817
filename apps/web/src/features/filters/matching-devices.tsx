import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import { readFilter } from '@countersign/targeting/filter/read';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Laptop20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePreview } from '../../api/filters.ts';
import { matchingDeviceColumns } from '../../parts/directory/device-columns.tsx';
import { PreviewList } from '../../parts/rule-editor/preview-list.tsx';
import { useRested } from '../../ui/use-rested.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { untouched } from '../../ui/list/view.ts';

const useStyles = makeStyles({ dim: { color: tokens.colorNeutralForeground2 } });

type Props = { platform: FilterPlatform; rule: string };

/** The devices of the platform that a rule is true of, asked again while it is written. */
export function MatchingDevices({ platform, rule }: Props) {
  const styles = useStyles();
  const [view, setView] = useState(untouched);
  const asked = useRested(rule);
  const valid = readFilter(asked, platform).condition !== undefined;
  const found = usePreview({ platform, rule: asked, search: view.search }, valid);
  if (!valid) {
    return (
      <Text className={styles.dim}>Here stand the devices it matches, once the rule is without errors.</Text>
    );
  }
  return (
    <PreviewList
      name="filter-preview"
      nouns={['device', 'devices']}
      columns={matchingDeviceColumns}
      found={{ ...found, outdated: found.outdated || asked !== rule }}
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
  );
}
