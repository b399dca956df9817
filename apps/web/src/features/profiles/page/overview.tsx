import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Profile } from '../../../api/profiles.ts';
import { Facts } from '../../../ui/facts.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Section } from '../../../ui/section.tsx';
import { FindingList } from '../certificate/finding-list.tsx';
import { ManualSteps } from '../platform/manual-steps.tsx';
import { worksOn } from '../platform/os-ranges.ts';
import { RetiredNotice } from '../platform/retired-notice.tsx';
import { CarriedCertificate, CarriedElsewhere } from './carried-certificate.tsx';
import { Columns } from './columns.tsx';
import { fileNameOf } from './file-name.ts';

const useStyles = makeStyles({
  notices: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** What the profile is, the certificate it brings, and what is to be said of both today. */
export function Overview({ profile }: { profile: Profile }) {
  const styles = useStyles();
  const { certificate } = profile;
  const { retired } = platform(profile.platform);
  return (
    <Columns
      main={
        <>
          {retired || profile.findings.length > 0 ? (
            <div className={styles.notices}>
              <RetiredNotice platform={profile.platform} />
              <FindingList findings={profile.findings} label="What to know about this profile" />
            </div>
          ) : null}
          {profile.platform === 'androidDeviceAdministrator' ? (
            <Section title="On newer devices by hand">
              <ManualSteps
                certificateName={fileNameOf(profile) ?? certificate?.name ?? profile.displayName}
              />
            </Section>
          ) : null}
          {certificate ? <CarriedCertificate sha256={certificate.sha256} said={profile.findings} /> : null}
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
  const { label, works } = platform(profile.platform);
  return (
    <Section title="About this profile">
      <Facts
        facts={[
          ['Type', profileTypes[profile.type].label],
          ['Platform', label],
          ['Works on', worksOn(works).join(' · ')],
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
