import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Profile } from '../../../api/profiles.ts';
import { Facts } from '../../../ui/facts.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Section } from '../../../ui/section.tsx';
import { FindingList } from '../certificate/finding-list.tsx';
import { HiddenNotice, isHiddenOnDevice } from '../platform/hidden-notice.tsx';
import { RetiredNotice } from '../platform/retired-notice.tsx';
import { WorksOn } from '../platform/works-on.tsx';
import { Dependents } from '../root/dependents.tsx';
import { StandsOn } from '../root/stands-on.tsx';
import { AssignedTo, AssignmentWarnings, DevicesByState } from './assigned-to.tsx';
import { CarriedCertificate, CarriedElsewhere } from './carried-certificate.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { ByHand } from './by-hand.tsx';

const useStyles = makeStyles({
  notices: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** What the profile is, the certificate it brings, and what is to be said of both today. */
export function Overview({ profile }: { profile: Profile }) {
  const styles = useStyles();
  const { certificate } = profile;
  const { retired } = platform(profile.platform);
  const hidden = isHiddenOnDevice(profile);
  return (
    <Columns
      main={
        <>
          {retired || hidden || profile.findings.length > 0 ? (
            <div className={styles.notices}>
              <RetiredNotice platform={profile.platform} />
              {hidden ? <HiddenNotice /> : null}
              <FindingList findings={profile.findings} label="What to know about this profile" />
            </div>
          ) : null}
          <AssignmentWarnings profileId={profile.id} />
          {profile.type === 'trusted' ? null : <StandsOn profile={profile} />}
          {profile.platform === 'androidDeviceAdministrator' ? <ByHand profile={profile} /> : null}
          {certificate ? <CarriedCertificate sha256={certificate.sha256} said={profile.findings} /> : null}
          {profile.type === 'trusted' ? <Dependents profile={profile} /> : null}
        </>
      }
      side={
        <>
          <About profile={profile} />
          {certificate ? <CarriedElsewhere sha256={certificate.sha256} here={profile.id} /> : null}
        </>
      }
    />
  );
}

function About({ profile }: { profile: Profile }) {
  const { label } = platform(profile.platform);
  return (
    <Section title="About this profile">
      <Facts
        facts={[
          ['Type', profileTypes[profile.type].label],
          ['Platform', label],
          ['Works on', <WorksOn key="works" of={[profile.platform]} />],
          ['Assigned to', <AssignedTo key="assigned" profileId={profile.id} />],
          ['Devices', <DevicesByState key="devices" profileId={profile.id} />],
          ['Generation', profile.generation],
          ['Version', profile.version],
          ['Modified', <RelativeTime key="modified" at={profile.modifiedAt} />],
          ['Created', <RelativeTime key="created" at={profile.createdAt} exact />],
          ['Id', profile.id],
        ]}
      />
    </Section>
  );
}
