import type { Values } from '@countersign/catalog/check';
import type { KindId } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import { reviewOf } from '@countersign/catalog/review';
import { slotSettings } from '@countersign/catalog/slot-settings';
import type { DeviceExplanation } from '@countersign/contract/states';

type Stored = {
  kind: string;
  displayName: string;
  description: string;
  settings: unknown;
  rootProfileNo: number | null;
  root: { displayName: string } | null;
};

/** By what two profiles of the same slot are in conflict: what each says of the settings that the claim is made of. */
export function slotDifferences(here: Stored, there: Stored): DeviceExplanation['differences'] {
  const [one, other] = [claimOf(here), claimOf(there)];
  const labels = new Map([...other, ...one].map(([key, { label }]) => [key, label]));
  return [...labels]
    .map(([key, label]) => ({
      label,
      here: one.get(key)?.value ?? 'Not set',
      there: other.get(key)?.value ?? 'Not set',
    }))
    .filter((row) => row.here !== row.there);
}

function claimOf(profile: Stored) {
  const kind = kindOf(profile.kind as KindId);
  const { claim, root } = slotSettings(kind);
  const { displayName, description, settings } = profile;
  const said = reviewOf(kind, { displayName, description, settings: settings as Values });
  const rows = said.flatMap(({ step, rows: all }) => (step === 'basics' ? [] : all));
  const linked = {
    key: 'root',
    label: 'Trusted certificate',
    value: profile.root?.displayName ?? 'None',
  };
  return new Map(
    [...rows.filter(({ key }) => claim.includes(key)), ...(root ? [linked] : [])].map((row) => [
      row.key,
      row,
    ]),
  );
}
