/** The states of a profile on a device (semantics.md 5). No zod here: lists of the shell may import it. */
export const states = {
  succeeded: 'Succeeded',
  pending: 'Pending',
  error: 'Error',
  conflict: 'Conflict',
  notApplicable: 'Not applicable',
} as const;

export type State = keyof typeof states;

type Cause = { state: State; title: string; says: string };

/** Why a profile is in its state on a device, in words for people. One table for every place that shows it. */
export const causes = {
  notDelivered: {
    state: 'pending',
    title: 'Not delivered yet',
    says: 'The device gets it when it checks in next.',
  },
  changed: {
    state: 'pending',
    title: 'Changed',
    says: 'The device gets the new version when it checks in next.',
  },
  removing: {
    state: 'pending',
    title: 'Being removed',
    says: 'The device is not meant to have it any more, and takes it off when it checks in next.',
  },
  slot: {
    state: 'conflict',
    title: 'Two profiles disagree',
    says: 'Another profile wants the same certificate with other settings. Neither is delivered until one of them leaves or both agree.',
  },
  filter: {
    state: 'notApplicable',
    title: 'Left out by a filter',
    says: 'The filter of the assignment does not let the device pass.',
  },
  applicability: {
    state: 'notApplicable',
    title: 'Left out by an applicability rule',
    says: 'Edition or version of the system is not what the rules of the profile ask for.',
  },
  osRange: {
    state: 'notApplicable',
    title: 'System not supported',
    says: 'This kind of profile does not work on the version of the system that the device has.',
  },
  noUser: {
    state: 'notApplicable',
    title: 'No user',
    says: 'It is a certificate for a person, and nobody is the user of this device.',
  },
  superseded: {
    state: 'notApplicable',
    title: 'Another profile does the same',
    says: 'A profile with the same settings and no applicability rules applies instead.',
  },
} as const satisfies Record<string, Cause>;

export type CauseName = keyof typeof causes;
