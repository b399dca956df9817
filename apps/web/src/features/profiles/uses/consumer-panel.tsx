import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { type ConsumerKind, consumerKinds } from '@countersign/contract/consumer-kinds';
import { Field, Select } from '@fluentui/react-components';
import type { GroupSummary } from '../../../api/groups.ts';
import { useState } from 'react';
import { useChanged } from '../../../api/change.ts';
import {
  changeConsumer,
  type Consumer,
  consumerSubjects,
  createConsumer,
  readConsumer,
} from '../../../api/consumers.ts';
import type { ProfileSummary } from '../../../api/profiles.ts';
import { useVersionedForm, type VersionedForm } from '../../../api/versioned-form.ts';
import { membersText } from '../../../parts/directory/group-words.ts';
import { RecordForm } from '../../../navigation/record-form.tsx';
import type { ConflictField } from '../../../ui/conflict/conflict-dialog.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { changeOf, type ConsumerValues, consumerMistakes, sentOf, valuesOf } from './consumer-values.ts';
import { NamedPicker } from './named-picker.tsx';

type Props = {
  /** Absent: a new one, which uses this profile. */
  consumer?: Consumer | undefined;
  profile: { id: string; displayName: string };
  onClose: () => void;
};

/** Records what uses the profile, or changes what is recorded. */
export function ConsumerPanel({ consumer, profile, onClose }: Props) {
  const changed = useChanged();
  const notify = useNotify();
  const [blank] = useState<ConsumerValues>({
    name: '',
    kind: 'wifi',
    groups: [],
    profiles: [{ id: profile.id, name: profile.displayName }],
  });
  const record = useVersionedForm<ConsumerValues>({
    known: consumer ? known(consumer) : { value: blank, version: 0 },
    check: consumerMistakes,
    newest: async () => known(await readConsumer(consumer?.id ?? '')),
    save: async (values, version) =>
      known(
        consumer
          ? await changeConsumer(consumer.id, version, changeOf(values))
          : await createConsumer(sentOf(values)),
      ),
    onSaved: async ({ name }) => {
      await changed(...consumerSubjects);
      onClose();
      notify({ intent: 'success', title: `${name} is recorded` });
    },
  });
  return (
    <Panel title={consumer ? consumer.name : 'Record a use'} onClose={onClose}>
      <RecordForm record={record} label="What uses the certificate" fields={conflictFields} save="Save">
        <Fields form={record.form} />
      </RecordForm>
    </Panel>
  );
}

function known(consumer: Consumer) {
  return { value: valuesOf(consumer), version: consumer.version };
}

const listed = (names: readonly string[]) => names.join(', ') || 'None';

const conflictFields: ConflictField<ConsumerValues>[] = [
  { field: 'name', label: 'Name', text: ({ name }) => name },
  { field: 'kind', label: 'Kind', text: ({ kind }) => consumerKinds[kind] },
  { field: 'groups', label: 'Groups', text: ({ groups }) => listed(groups.map(({ name }) => name)) },
  {
    field: 'profiles',
    label: 'Profiles',
    text: ({ profiles }) => listed(profiles.map(({ name }) => name)),
  },
];

function Fields({ form }: { form: VersionedForm<ConsumerValues>['form'] }) {
  const { values } = form;
  return (
    <>
      <Field label="Kind" required>
        <Select value={values.kind} onChange={(_event, { value }) => form.set('kind', value as ConsumerKind)}>
          {Object.entries(consumerKinds).map(([kind, title]) => (
            <option key={kind} value={kind}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <TextField
        form={form}
        name="name"
        label="Name"
        hint="As it is called where it is kept, so that others find it there."
        autoComplete="off"
      />
      <NamedPicker<GroupSummary>
        label="Groups"
        hint="Whom it goes to there. Where this profile does not reach them, you are told."
        none="None yet: nothing can be told of whom it misses."
        subject="groups"
        nouns={['group', 'groups']}
        nameOf={({ name }) => name}
        about={membersText}
        chosen={values.groups}
        onChange={(groups) => form.set('groups', groups)}
      />
      <NamedPicker<ProfileSummary>
        label="Certificate profiles"
        hint="All that it uses: its own certificate, and the trusted ones. None of them can be deleted meanwhile."
        none="None"
        required
        error={form.error('profiles')}
        subject="profiles"
        nouns={['profile', 'profiles']}
        nameOf={({ displayName }) => displayName}
        about={({ type, platform: on }) => `${profileTypes[type].label} · ${platform(on).shortLabel}`}
        chosen={values.profiles}
        onChange={(profiles) => form.set('profiles', profiles)}
      />
    </>
  );
}
