import type { DeviceFacts, PersonFacts } from '../facts.ts';
import type { OperatorName } from './operators.ts';
import type { FilterPlatform } from './platforms.ts';

/** A value that one may choose, as it is written in a rule and as a fact says it. */
export type Choice = {
  text: string;
  is: string | boolean | null;
  /** Only devices of these platforms have it. */
  on?: readonly FilterPlatform[];
  /** What people write for it: suggested, not taken. */
  also?: readonly string[];
  /** Nothing is known: what `$null` asks for. */
  unknown?: true;
};

/** What may stand on the other side. Names are the only texts that have a value: a typing error would match nobody. */
export type ValueKind =
  | { kind: 'text'; names?: readonly string[] }
  | { kind: 'version' }
  | { kind: 'choice'; choices: readonly Choice[] };

type Described = {
  label: string;
  value: ValueKind;
  operators: readonly OperatorName[];
  example: string;
  /** What one should know before choosing it. */
  note?: string;
  /** It still works; this says what to use instead. */
  retiring?: string;
};

/** What a rule can ask of a device, and the platforms that can be asked. */
export type DeviceProperty = Described & {
  about: 'device';
  fact: keyof DeviceFacts;
  platforms: readonly FilterPlatform[];
};

/** What the rule of a dynamic group can ask of a person. */
export type PersonProperty = Described & { about: 'user'; fact: keyof PersonFacts };

export type Property = DeviceProperty | PersonProperty;
