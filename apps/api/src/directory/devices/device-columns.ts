import type { DeviceFields } from '@countersign/contract/devices';
import { fold } from '@countersign/targeting/fold';
import { versionParts } from '@countersign/targeting/os-version';
import { foldKnown } from '../folded.ts';

/** What was once seen of a device stays, whoever sends none (requirements.md S003-43). */
export type Kept = {
  serial: string | null;
  imei: string | null;
  meid: string | null;
  enrolledOsVersion: string | null;
  lastSeenAt: Date | null;
};

const nothingKept: Kept = {
  serial: null,
  imei: null,
  meid: null,
  enrolledOsVersion: null,
  lastSeenAt: null,
};

type Circumstances = { at: Date; personNo: number | null; kept?: Kept | undefined };

/** Every column that a device's fields decide, folded forms included. */
export function deviceColumns(
  { personId: _person, ...fields }: DeviceFields,
  { at, personNo, kept = nothingKept }: Circumstances,
) {
  const { name, category, enrolmentProfile, sku, osVersion, manufacturer, model } = fields;
  const serial = fields.serial ?? kept.serial;
  const imei = fields.imei ?? kept.imei;
  return {
    ...fields,
    serial,
    imei,
    meid: fields.meid ?? kept.meid,
    nameKey: fold(name),
    categoryKey: foldKnown(category),
    enrolmentProfileKey: foldKnown(enrolmentProfile),
    skuKey: foldKnown(sku),
    osVersionKey: foldKnown(osVersion),
    osVersionParts: versionParts(osVersion),
    enrolledOsVersion: fields.enrolledOsVersion ?? kept.enrolledOsVersion ?? osVersion,
    manufacturerKey: foldKnown(manufacturer),
    modelKey: foldKnown(model),
    personNo,
    lastSeenAt: fields.lastSeenAt ?? kept.lastSeenAt,
    searchKey: fold([name, serial ?? '', imei ?? ''].join('\n')),
    modifiedAt: at,
  };
}
