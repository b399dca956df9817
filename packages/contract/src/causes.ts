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

/** What the evaluator finds by itself. */
export const evaluatedCauses = {
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

/** What deliveries, issuance and the reports of devices find. */
const reportedCauses = {
  delivered: {
    state: 'pending',
    title: 'Delivered',
    says: 'The device has it, and has not said yet what came of it.',
  },
  awaitingApproval: {
    state: 'pending',
    title: 'Waiting for approval',
    says: 'Somebody has to approve the request before a certificate is issued.',
  },
  waitingForConnector: {
    state: 'pending',
    title: 'Waiting for a connector',
    says: 'No certificate connector is there to take the request.',
  },
  queued: {
    state: 'pending',
    title: 'Waiting in line',
    says: 'A certificate connector has the request, and works on others before it.',
  },
  issued: {
    state: 'pending',
    title: 'Certificate issued',
    says: 'The certificate is on its way; the device has not said yet that it is installed.',
  },
  retry: {
    state: 'pending',
    title: 'Tried again',
    says: 'It is delivered anew when the device checks in next.',
  },
  reissue: {
    state: 'pending',
    title: 'New certificate needed',
    says: 'The certificate was revoked; the device gets another one when it checks in next.',
  },
  removedOnDevice: {
    state: 'pending',
    title: 'Removed on the device',
    says: 'It was installed and is gone; the device gets it again when it checks in next.',
  },
  reported: {
    state: 'succeeded',
    title: 'Installed',
    says: 'The device has reported exactly what it was given.',
  },
  reportedOnly: {
    state: 'succeeded',
    title: 'Reported as installed',
    says: 'The certificate is of an authority elsewhere; root and subject are as promised, which is all that can be checked.',
  },
  renewed: {
    state: 'succeeded',
    title: 'Renewed',
    says: 'A new certificate was issued in time; the device has not reported it yet.',
  },
  renewalOverdue: {
    state: 'succeeded',
    title: 'Renewal overdue',
    says: 'The certificate is valid still, and should have been renewed by now. Check that the device is in use.',
  },
  rootNotAssigned: {
    state: 'error',
    title: 'Trusted certificate missing',
    says: 'The trusted certificate that it stands on is not assigned to this device. Assign it likewise.',
  },
  rootFailed: {
    state: 'error',
    title: 'Trusted certificate failed',
    says: 'The trusted certificate that it stands on could not be installed. Solve that first.',
  },
  attributeMissing: {
    state: 'error',
    title: 'Value missing',
    says: 'Its names use a value that user or device do not have. Add the value in the directory.',
  },
  nameInvalid: {
    state: 'error',
    title: 'Name not possible',
    says: 'With the values of user and device its names cannot stand in a certificate. Correct the values or the names.',
  },
  requestRefused: {
    state: 'error',
    title: 'Request refused',
    says: 'What the device asked for is not what it was promised.',
  },
  connectorFailed: {
    state: 'error',
    title: 'Connector failed',
    says: 'The certificate connector could not get a certificate from its authority.',
  },
  wrongCertificate: {
    state: 'error',
    title: 'Another certificate',
    says: 'The device reports a certificate that was not issued to it for this profile, or was revoked.',
  },
  deviceFailed: {
    state: 'error',
    title: 'Failed on the device',
    says: 'The device says that it could not install it.',
  },
  blocked: {
    state: 'error',
    title: 'Blocked',
    says: 'The certificate was revoked because its key was known to others, so no other one follows by itself.',
  },
  expired: {
    state: 'error',
    title: 'Expired',
    says: 'The certificate has ended and was not renewed.',
  },
  unsupported: {
    state: 'notApplicable',
    title: 'Not possible on the device',
    says: 'The device says that its system or hardware cannot do it.',
  },
} as const satisfies Record<string, Cause>;

/**
 * Why a profile is in its state on a device, in words for people. One table for every place that shows it; the database
 * takes no other cause.
 */
export const causes = { ...evaluatedCauses, ...reportedCauses };

export type CauseName = keyof typeof causes;
