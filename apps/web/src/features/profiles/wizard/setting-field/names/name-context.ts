import { predefinedKeyUsages } from '@countersign/catalog/settings/extended-key-usages';
import type { SubjectContext } from '@countersign/subject/check-subject';
import type { Bearer } from '@countersign/subject/bearer';
import type { CertificateType } from '@countersign/subject/place';
import { variables } from '@countersign/subject/variables';
import type { FieldContext } from '../field-props.ts';

/** What the rules about names want to know of a profile. */
export function nameContextOf(context: FieldContext | undefined): SubjectContext | undefined {
  if (!context) return undefined;
  const { kind, values } = context;
  if (kind.type !== 'scep' && kind.type !== 'pkcs') return undefined;
  const usages = values['extendedKeyUsages'];
  return {
    platform: kind.platform,
    profileType: kind.type,
    certificateType: values['certificateType'] === 'machine' ? 'device' : 'user',
    secureEmail:
      Array.isArray(usages) && usages.some((usage: { oid?: unknown } | null) => usage?.oid === secureEmail),
  };
}

const secureEmail = predefinedKeyUsages.find(({ name }) => name === 'Secure Email')?.oid;

/** A person and a device that have every value, as the list of variables shows them. */
export function exampleBearer(certificateType: CertificateType): Bearer {
  const person: Record<string, string> = {};
  const device: Record<string, string> = {};
  for (const { reads, example } of variables) {
    if (reads.person) person[reads.person] = example;
    if (reads.device) device[reads.device] = example;
  }
  return { certificateType, device, ...(certificateType === 'user' ? { person } : {}) };
}
