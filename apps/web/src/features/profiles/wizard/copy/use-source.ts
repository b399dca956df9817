import { findKind } from '@countersign/catalog/kinds';
import { useQuery } from '@tanstack/react-query';
import { type Certificate, certificateQuery } from '../../../../api/certificates.ts';
import { type Profile, profileQuery } from '../../../../api/profiles.ts';
import type { CreateAddress } from '../address.ts';
import { plainName } from '../certificates/plain-name.ts';
import type { draftOfCertificate, Source } from '../draft/prefill.ts';

export type Start = Source | { given: Parameters<typeof draftOfCertificate>[0] };

/** What a new profile begins with: another one with the root it stands on, or a certificate. Undefined until all of it is there. */
export function useSource(address: CreateAddress): {
  start: Start | undefined;
  problem: unknown;
  retry: () => void;
} {
  const profile = useProfile(address.from);
  const own = useCertificate(address.certificate ?? profile.data?.certificate?.sha256);
  const root = useProfile(profile.data?.root?.id);
  const ofRoot = useCertificate(root.data?.certificate?.sha256);
  const queries = [profile, own, root, ofRoot];
  const failed = queries.find(({ isError }) => isError);
  const start = () => {
    if (address.from === undefined) {
      const certificate = own.data;
      return certificate && { given: { certificate, fileName: plainName(`${certificate.name}.cer`) } };
    }
    const copied = carrier(profile.data, own.data);
    const stoodOn = carrier(root.data, ofRoot.data);
    return copied && (copied.profile.root === null || stoodOn) ? { ...copied, root: stoodOn } : undefined;
  };
  return { start: start(), problem: failed?.error ?? undefined, retry: () => void failed?.refetch() };
}

function useProfile(id: string | undefined) {
  return useQuery({ ...profileQuery(id ?? ''), enabled: id !== undefined });
}

function useCertificate(sha256: string | undefined) {
  return useQuery({ ...certificateQuery(sha256 ?? ''), enabled: sha256 !== undefined });
}

function carrier(profile: Profile | undefined, certificate: Certificate | undefined) {
  const kind = profile && findKind(profile.kind);
  return !kind || (profile.certificate && !certificate) ? undefined : { profile, kind, certificate };
}
