import { platforms } from '@countersign/catalog/platforms';

type Family = (typeof platforms)[keyof typeof platforms]['family'];

/** The families of platforms (spec 2.12): what a device is, and what profiles can be linked within. */
export const deviceFamilies = [
  ...new Set(Object.values(platforms).map(({ family }) => family)),
] as readonly Family[];

export type DeviceFamily = Family;

export const ownerships = ['corporate', 'personal', 'unknown'] as const;
export const joinTypes = ['azureAdJoined', 'azureAdRegistered', 'hybridAzureAdJoined', 'unknown'] as const;
export const architectures = ['amd64', 'x86', 'x64', 'arm64', 'unknown'] as const;

/** What filters, applicability rules and coverage ask of a device. Null: not known. */
export type DeviceFacts = {
  family: DeviceFamily;
  name: string;
  ownership: (typeof ownerships)[number];
  category: string | null;
  enrolmentProfile: string | null;
  joinType: (typeof joinTypes)[number];
  /** The name of spec 4.2, such as Enterprise or ServerRdsh. */
  sku: string | null;
  osVersion: string | null;
  manufacturer: string | null;
  model: string | null;
  architecture: (typeof architectures)[number];
  rooted: boolean | null;
  /** Samsung Knox, which widens where device administrator works (+b6). */
  knox: boolean;
};

/** What the rule of a dynamic group asks of a person. */
export type PersonFacts = {
  upn: string;
  mail: string | null;
  name: string;
  givenName: string | null;
  surname: string | null;
  department: string | null;
  sam: string | null;
  enabled: boolean;
};
