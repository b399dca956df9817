import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { createDevice } from '../../api/devices.ts';
import { type Person, personQuery } from '../../api/people.ts';
import { RecordNew } from '../../parts/record-new.tsx';
import { DeviceFields } from './device-fields.tsx';
import { type DeviceForm, deviceMistakes, nothingKnown, sentDevice } from './device-values.ts';
import { devices } from './devices.ts';

/** A device by hand, perhaps for a user whose page one comes from. */
export function Component() {
  const [parameters] = useSearchParams();
  const personId = parameters.get('person') ?? '';
  const person = useQuery({ ...personQuery(personId), enabled: personId !== '' });
  return (
    <RecordNew
      kind={devices}
      lead="Only name and platform are needed. The rest is what filters, rules and certificates ask for."
      initial={
        personId !== '' && person.isPending ? undefined : { ...nothingKnown, person: ownerOf(person.data) }
      }
      check={deviceMistakes}
      create={async (values) => {
        const sent = sentDevice(values);
        return sent && createDevice(sent);
      }}
    >
      {(form) => <DeviceFields form={form} />}
    </RecordNew>
  );
}

function ownerOf(person: Person | undefined): DeviceForm['person'] {
  return person ? { id: person.id, name: person.name, upn: person.upn } : null;
}
