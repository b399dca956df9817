import { Combobox, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleFoundQuery } from '../../api/people.ts';
import type { DeviceForm } from './device-values.ts';

const useStyles = makeStyles({
  option: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  upn: { color: tokens.colorNeutralForeground2 },
});

type Person = DeviceForm['person'];
type Props = { person: Person; error: string | undefined; onChoose: (person: Person) => void };

/** The user of a device, found by name, user principal name or mail; nobody where it is emptied. */
export function PersonPicker({ person, error, onChoose }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  // Absent: nobody types, and the field shows who is chosen.
  const [typed, setTyped] = useState<string>();
  const search = typed?.trim() ?? '';
  const { data } = useQuery({ ...peopleFoundQuery(search), enabled: open });
  const people = data?.items ?? [];
  const leave = () => {
    if (search === '' && typed !== undefined) onChoose(null);
    setTyped(undefined);
  };
  const choose = (id: string | undefined) => {
    const found = people.find((one) => one.id === id);
    onChoose(found ? { id: found.id, name: found.name, upn: found.upn } : null);
    setTyped(undefined);
  };
  return (
    <Field
      label="Primary user"
      hint="What is assigned to this user reaches the device. Empty it where nobody is its user."
      validationState={error === undefined ? 'none' : 'error'}
      validationMessage={error ?? null}
    >
      <Combobox
        clearable
        freeform
        autoComplete="off"
        placeholder="Search name or e-mail"
        open={open}
        value={typed ?? person?.name ?? ''}
        selectedOptions={person ? [person.id] : []}
        onOpenChange={(_event, data) => setOpen(data.open)}
        onChange={({ target }) => setTyped(target.value)}
        onOptionSelect={(event, { optionValue }) => {
          // While one types it takes back the choice; here it stays until another one is made.
          if (optionValue !== undefined || event.type === 'click') choose(optionValue);
        }}
        onBlur={leave}
      >
        {people.map(({ id, name, upn }) => (
          <Option key={id} value={id} text={name}>
            <span className={styles.option}>
              <Text>{name}</Text>
              <Text size={200} className={styles.upn}>
                {upn}
              </Text>
            </span>
          </Option>
        ))}
        {people.length === 0 && data ? (
          <Option key="nobody" value="nobody" text="" disabled>
            Nobody is found
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}
