import { useQuery } from '@tanstack/react-query';
import { type Profile, profileQuery } from '../../../api/profiles.ts';
import { Section } from '../../../ui/section.tsx';
import { ManualSteps } from '../platform/manual-steps.tsx';
import { fileNameOf } from './file-name.ts';

/** The root that newer Android takes only from a person's hand: its own, or that of the profile it stands on (+b6). */
export function ByHand({ profile }: { profile: Profile }) {
  const { root, type } = profile;
  const linked = useQuery({ ...profileQuery(root?.id ?? ''), enabled: root !== null });
  const carrier = type === 'trusted' ? profile : linked.data;
  if (!carrier) return null;
  return (
    <Section title="On newer devices by hand">
      <ManualSteps
        certificateName={fileNameOf(carrier) ?? carrier.certificate?.name ?? carrier.displayName}
        type={type}
      />
    </Section>
  );
}
