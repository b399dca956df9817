import { replaceDevice } from '../../api/devices.ts';
import { RecordEdit } from '../../parts/record-edit.tsx';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { DeviceFields } from './device-fields.tsx';
import { deviceGroups, labelOf, valueText } from './device-properties.ts';
import { type DeviceForm, deviceMistakes, sentDevice, valuesOf } from './device-values.ts';
import { devices } from './devices.ts';

const conflictFields: ConflictField<DeviceForm>[] = [
  ...deviceGroups
    .flatMap(({ properties }) => properties)
    .map((property) => ({
      field: property.field,
      label: labelOf(property),
      text: (values: DeviceForm) => valueText(property, values),
    })),
  { field: 'person', label: 'Primary user', text: ({ person }) => person?.name ?? '' },
];

export function Component() {
  return (
    <RecordEdit
      kind={devices}
      lead={() => 'What it gets is worked out anew once it is saved.'}
      valuesOf={valuesOf}
      check={deviceMistakes}
      replace={async ({ id }, values, version) => {
        const sent = sentDevice(values);
        return sent && replaceDevice(id, version, sent);
      }}
      fields={conflictFields}
    >
      {(form) => <DeviceFields form={form} />}
    </RecordEdit>
  );
}
