import { type Slot, slots } from './slots.ts';

type Machine = { label: string; host?: Slot };

/** Where a step is done. */
export const machines = {
  servers: { label: 'Every server' },
  directory: { label: 'Domain controller' },
  rootCa: { label: 'Root CA' },
  issuingCa: { label: 'Issuing CA', host: slots.caHost },
  ndes: { label: 'NDES server', host: slots.ndesHost },
  connector: { label: 'Connector server', host: slots.connectorHost },
  proxy: { label: 'Proxy', host: slots.publicName },
  adminCenter: { label: 'Intune admin center' },
  partner: { label: 'Partner' },
  countersign: { label: 'Countersign' },
  countersignServer: { label: 'Server of Countersign' },
  consumers: { label: 'Wherever certificates are used' },
} as const satisfies Record<string, Machine>;

export type MachineName = keyof typeof machines;

export function machine(name: MachineName): Machine {
  return machines[name];
}
