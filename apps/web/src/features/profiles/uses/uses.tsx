import { makeStyles } from '@fluentui/react-components';
import { useMay } from '../../../api/me.ts';
import type { Profile } from '../../../api/profiles.ts';
import { Section } from '../../../ui/section.tsx';
import { Consumers } from './consumers.tsx';
import { StandingOnIt } from './standing-on-it.tsx';

const useStyles = makeStyles({ parts: { display: 'grid', gap: '32px', maxWidth: '860px', minWidth: 0 } });

/** Who would miss the profile: profiles here that stand on it, and what is kept elsewhere. */
export function Uses({ profile }: { profile: Profile }) {
  const styles = useStyles();
  const mayWrite = useMay('profiles.write');
  return (
    <div className={styles.parts}>
      {profile.type === 'trusted' ? (
        <Section
          title="Profiles here"
          lead="They ask for certificates that devices trust because of this one."
        >
          <StandingOnIt profile={profile} />
        </Section>
      ) : null}
      <Section
        title="Wi-Fi, VPN and e-mail"
        lead="Profiles kept elsewhere that use this one. While one is recorded here, the profile cannot be deleted, and you are told whom it misses."
      >
        <Consumers profile={profile} mayWrite={mayWrite} />
      </Section>
    </div>
  );
}
