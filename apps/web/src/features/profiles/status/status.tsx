import type { CauseName, State } from '@countersign/contract/causes';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Profile } from '../../../api/profiles.ts';
import { type ProfileStates, useCurrentStates } from '../../../api/states.ts';
import { type ListAddress, useListAddress } from '../../../navigation/use-list-address.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { AsOf } from './as-of.tsx';
import { Besides } from './besides.tsx';
import { keyOpen, openOf } from './concerned-address.ts';
import { ConcernedPanel } from './concerned-panel.tsx';
import { CoverageFindings } from './coverage-findings.tsx';
import { deviceFacets, DeviceList } from './device-list.tsx';
import { sumsOf } from './donut-parts.ts';
import { NoDevices } from './no-devices.tsx';
import { StateDonut } from './state-donut.tsx';
import { StateTable } from './state-table.tsx';
import { useFindings } from './use-findings.ts';
import { useNarrowed } from './use-narrowed.ts';

const useStyles = makeStyles({
  overview: { display: 'flex', flexWrap: 'wrap', gap: '24px 40px', alignItems: 'flex-start' },
  table: { flex: '1 1 420px', minWidth: 0, overflowX: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '76ch', textWrap: 'pretty' },
});

/** How far the profile is on its devices, why, and since when that is known. */
export function Status({ profile }: { profile: Profile }) {
  const styles = useStyles();
  const address = useListAddress(deviceFacets, 'name');
  const states = useCurrentStates(profile.id);
  const { findings, problem, retry } = useFindings(profile.id, states.data);
  if (!states.data) {
    return states.isError ? (
      <ProblemNotice problem={states.error} retry={() => void states.refetch()} />
    ) : (
      <PageSkeleton />
    );
  }
  const now = states.data.value;
  const only = keyOpen(address.view.open);
  return (
    <>
      <Section title="How many devices" lead={<AsOf states={now} askedAt={states.dataUpdatedAt} />}>
        {states.isError ? <ProblemNotice problem={states.error} /> : null}
        {problem ? <ProblemNotice problem={problem} retry={retry} /> : null}
        <CoverageFindings
          findings={findings}
          label="What to know about who gets it"
          onShow={(key) => address.open(openOf(key))}
        />
        {now.counts.length > 0 ? <Counts states={now} address={address} /> : null}
        <Besides states={now} />
        <Text size={200} className={styles.quiet}>
          Devices do not report to Countersign yet. Pending means that a device is meant to get the profile;
          whether it has it is not known here.
        </Text>
      </Section>
      <DeviceList profile={profile} address={address} empty={<NoDevices profile={profile} states={now} />} />
      {only === undefined ? null : (
        <ConcernedPanel
          key={only}
          profile={profile}
          findings={findings}
          only={only}
          onClose={() => address.open(undefined)}
        />
      )}
    </>
  );
}

function Counts({ states: { counts }, address }: { states: ProfileStates; address: ListAddress }) {
  const styles = useStyles();
  const narrowed = useNarrowed(address.view);
  const addressOf = {
    state: (state: State) => narrowed('state', state),
    cause: (cause: CauseName) => narrowed('cause', cause),
  };
  const { state: chosenStates = [], cause: chosenCauses = [] } = address.view.facets;
  return (
    <div className={styles.overview}>
      <StateDonut sums={sumsOf(counts)} chosen={chosenStates} addressOf={addressOf.state} />
      <div className={styles.table}>
        <StateTable
          counts={counts}
          chosen={{ states: chosenStates, causes: chosenCauses }}
          addressOf={addressOf}
        />
      </div>
    </div>
  );
}
