import { createPerson } from '../../api/people.ts';
import { RecordNew } from '../../parts/record-new.tsx';
import { people } from './people.ts';
import { PersonFields } from './person-fields.tsx';
import { nobody, personMistakes } from './person-values.ts';

/** A user by hand. */
export function Component() {
  return (
    <RecordNew
      kind={people}
      lead="Only the two names are needed. The rest is what rules and certificates ask for."
      initial={nobody}
      check={personMistakes}
      create={createPerson}
    >
      {(form) => <PersonFields form={form} />}
    </RecordNew>
  );
}
