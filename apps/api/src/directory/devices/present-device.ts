import { multiSessionSku } from '@countersign/contract/device-words';
import { type Device, deviceFields } from '@countersign/contract/devices';
import type { Prisma } from '../../generated/prisma/client.ts';

export const withNeighbours = {
  person: { select: { id: true, name: true, upn: true } },
} satisfies Prisma.DeviceInclude;

export type StoredDevice = Prisma.DeviceGetPayload<{ include: typeof withNeighbours }> & { groups: number };

export function presentDevice(row: StoredDevice): Device {
  return {
    ...row,
    family: row.family as Device['family'],
    ownership: row.ownership as Device['ownership'],
    joinType: row.joinType as Device['joinType'],
    sku: row.sku as Device['sku'],
    architecture: row.architecture as Device['architecture'],
    source: row.source as Device['source'],
    multiSession: row.sku === multiSessionSku,
  };
}

/** What the audit log says of it; when it was last seen is no change that anybody made. */
export function deviceFacts(row: StoredDevice): Prisma.InputJsonObject {
  const { personId: _person, lastSeenAt: _seen, ...told } = deviceFields.shape;
  const names = Object.keys(told) as (keyof typeof told)[];
  const facts = Object.fromEntries(names.map((name) => [name, row[name]]));
  return { ...facts, user: row.person?.name ?? null, retired: row.retiredAt !== null };
}
