import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { useMe } from '../../api/me.ts';
import { createScopeTag, readScopeTag, replaceScopeTag } from '../../api/scope-tag-changes.ts';
import type { ScopeTag } from '../../api/scope-tags.ts';
import { useVersionedForm, type VersionedForm } from '../../api/versioned-form.ts';
import { RecordForm } from '../../navigation/record-form.tsx';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DeleteTag } from './delete-tag.tsx';
import { usesOf } from './uses.ts';

type Values = { name: string; description: string };

const fields: ConflictField<Values>[] = [
  { field: 'name', label: 'Name', text: ({ name }) => name },
  { field: 'description', label: 'Description', text: ({ description }) => description },
];

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0 },
});

const known = ({ name, description, version }: ScopeTag) => ({ value: { name, description }, version });

/** A new scope tag, or one to rename or delete. Default can only be read. */
export function TagPanel({ tag, onClose }: { tag?: ScopeTag | undefined; onClose: () => void }) {
  const styles = useStyles();
  const limited = useMe().account.scopeTags.length > 0;
  const fixed = tag?.builtIn === true || limited;
  return (
    <Panel title={tag?.name ?? 'New scope tag'} onClose={onClose}>
      <div className={styles.all}>
        {limited ? <Text>Only an account that sees everything may manage scope tags.</Text> : null}
        {fixed && tag ? (
          <Text>{tag.description}</Text>
        ) : limited ? null : (
          <TagForm tag={tag} onSaved={onClose} />
        )}
        {tag ? (
          <Facts
            facts={[
              ['Has it', usesOf(tag) || 'Nothing'],
              ['Id', tag.id],
            ]}
          />
        ) : null}
        {tag && !fixed ? <Deletion tag={tag} onDeleted={onClose} /> : null}
      </div>
    </Panel>
  );
}

function TagForm({ tag, onSaved }: { tag: ScopeTag | undefined; onSaved: () => void }) {
  const changed = useChanged();
  const notify = useNotify();
  const record = useVersionedForm<Values>({
    known: tag ? known(tag) : { value: { name: '', description: '' }, version: 0 },
    check: ({ name }): Record<string, string> => (name.trim() === '' ? { name: 'Enter a name.' } : {}),
    newest: async () => known(await readScopeTag(tag?.id ?? '')),
    save: async (values, version) =>
      known(tag ? await replaceScopeTag(tag.id, version, values) : await createScopeTag(values)),
    onSaved: async ({ name }) => {
      await changed('scope-tags');
      onSaved();
      notify({ intent: 'success', title: `${name} is saved` });
    },
  });
  return (
    <RecordForm
      record={record}
      label="Scope tag"
      fields={fields}
      edits={tag !== undefined}
      save={tag ? 'Save' : 'Create'}
    >
      <Fields form={record.form} />
    </RecordForm>
  );
}

function Fields({ form }: { form: VersionedForm<Values>['form'] }) {
  return (
    <>
      <TextField
        form={form}
        name="name"
        label="Name"
        hint="Such as a site or a team. It can be changed later; everything keeps the tag."
        autoComplete="off"
      />
      <Field label="Description">
        <Textarea
          value={form.values.description}
          maxLength={1_024}
          resize="vertical"
          onChange={(_event, data) => form.set('description', data.value)}
        />
      </Field>
    </>
  );
}

function Deletion({ tag, onDeleted }: { tag: ScopeTag; onDeleted: () => void }) {
  const [asked, setAsked] = useState(false);
  const uses = usesOf(tag);
  return (
    <div>
      <Button
        disabledFocusable={uses !== ''}
        title={uses === '' ? undefined : `${uses} still have it: give them another one first`}
        onClick={() => setAsked(true)}
      >
        Delete
      </Button>
      {asked ? <DeleteTag tag={tag} onDeleted={onDeleted} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}
