import { replacePerson } from '../../api/people.ts';
import { RecordEdit } from '../../parts/record-edit.tsx';
import { people } from './people.ts';
import { PersonFields } from './person-fields.tsx';
import { conflictFields, personMistakes, valuesOf } from './person-values.ts';

export function Component() {
  return (
    <RecordEdit
      kind={people}
      lead={() => 'Groups with rules follow once it is saved, and so does what the devices of this user get.'}
      valuesOf={valuesOf}
      check={personMistakes}
      replace={({ id }, values, version) => replacePerson(id, version, values)}
      fields={conflictFields}
    >
      {(form) => <PersonFields form={form} />}
    </RecordEdit>
  );
}
