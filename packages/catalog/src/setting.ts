import type { ZodMiniType } from 'zod/mini';
import type { RuleId } from './rule-sentences.ts';

/** What a change of the setting does to devices that have the profile. */
export type Effect = 'none' | 'resend' | 'reissue';

/** An effect that depends on how the value changed. */
export type EffectOfChange<Value> = {
  /** The strongest there is, and in words what changes do less. */
  most: Effect;
  unless: string;
  of: (before: Value, after: Value) => Effect;
};

export type Option = {
  value: string;
  label: string;
  hint?: string;
  /** Read, kept and shown, but no longer offered to choose. */
  legacy?: true;
};

/** Predefined rows that a control offers to add with one button. */
type EkuRow = { name: string; oid: string };

/** What the form draws; every control is known to the form by this name (law 4). */
export type Control =
  | { type: 'certificate' }
  | {
      type: 'choice';
      options: readonly Option[];
      /** The value may be absent; its label. */ unset?: string;
      unsetIsLegacy?: true;
    }
  | { type: 'flags'; options: readonly Option[] }
  | { type: 'switch'; on: string; off: string }
  | { type: 'text'; max: number; placeholder?: string }
  | { type: 'integer'; min: number; max: number; unit: string }
  | { type: 'duration'; units: readonly Option[]; max: number }
  | { type: 'subject'; formats: readonly Option[]; unset?: string }
  | { type: 'alternativeNames'; types: readonly Option[]; max: number }
  | { type: 'extendedKeyUsages'; predefined: readonly EkuRow[]; max: number }
  | { type: 'urls'; max: number; placeholder: string }
  | { type: 'packages'; max: number; placeholder: string };

/** The steps of the wizard that settings stand in. */
export type SettingStep = 'settings' | 'apps';

/** Visible only while another setting has one of these values. */
export type Condition = { setting: string; is: readonly string[] };

/** What is known of the certificate that a profile carries, as far as rules and defaults need it. */
export type CertificateContext = {
  verdict: 'root' | 'intermediate' | 'end-entity';
  warnings: readonly { code: string; message: string }[];
};

/** Where values come in: what is an error at one door may be a warning at another (requirements.md X6). */
export type Door = 'create' | 'import' | 'edit';

/** A profile as it is saved, for the door of an edit. */
export type Saved = { values: Readonly<Record<string, unknown>>; rootLinked: boolean };

export type RuleContext = {
  door: Door;
  certificate?: CertificateContext | undefined;
  /** What the wizard has chosen as certificate type, for defaults that follow it. */
  certificateType?: 'user' | 'machine' | undefined;
  /** Whether a trusted profile is linked. */
  rootLinked?: boolean | undefined;
  /** At the door of an edit: what is changed. Without it an edit is judged as strictly as a creation. */
  saved?: Saved | undefined;
};

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type GraphObject = { [property: string]: Json };

/** Certificates are stored once, by thumbprint; on the wire stand their bytes. */
export type CertificateStore = { base64Of: (sha256: string) => string; keep: (base64: string) => string };

/** One field of a kind: everything that form, review, wire, documentation and tests need to know of it. */
export type Setting<Value> = {
  control: Control;
  label: string;
  hint?: string;
  /** The step of the preparation (packages/guidance) that its value comes from. */
  guidance?: string;
  effect: Effect | EffectOfChange<Value>;
  step?: SettingStep;
  visibleWhen?: Condition;
  /** Cannot be changed once the profile exists, and why. */
  fixed?: string;
  /** What the wizard starts with. */
  initial: (context: RuleContext) => Value | undefined;
  schema: ZodMiniType<Value>;
  /** The numbered rules that the schema holds by itself. */
  schemaRules?: readonly RuleId[];
  /** Valid values that cover every option (law 5). */
  samples: readonly Value[];
  /** Properties on the Graph wire and the way there and back (law 1). */
  wire: {
    properties: readonly string[];
    write: (value: Value, store: CertificateStore) => GraphObject;
    read: (object: GraphObject, store: CertificateStore) => Value | undefined;
  };
  /** How the review and the page show it (law 2). */
  show: (value: Value) => string;
};

// A kind keeps settings of many value types in one record; each is handed only values that its own schema has passed.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnySetting = Setting<any>;

export type ValuesOf<Settings extends Record<string, AnySetting>> = {
  [Key in keyof Settings]: Settings[Key] extends Setting<infer Value> ? Value : never;
};
