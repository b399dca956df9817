import {
  type ImportKind,
  importKinds,
  importLimits,
  importTemplate,
} from '@countersign/contract/import-fields';
import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { uploadDirectory } from '../../api/directory-imports.ts';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { startCrumbs } from './crumbs.ts';

const useStyles = makeStyles({
  notes: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: '20px' },
  template: { justifySelf: 'start' },
  text: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

const kinds = Object.entries(importKinds) as [ImportKind, string][];

/** What is in the file, and the file. It is read, and nothing goes into the directory yet. */
export function Component() {
  const styles = useStyles();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const [sending, setSending] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  // The address follows a moment later, and the choice must not wait for it.
  const [kind, setKind] = useState(
    () => kinds.find(([name]) => name === parameters.get('kind'))?.[0] ?? 'people',
  );
  const send = async (file: File | undefined) => {
    if (!file || sending !== undefined) return;
    setSending(file.name);
    setFailure(undefined);
    try {
      const sent = await uploadDirectory(kind, file);
      await navigate(paths.directoryImportOf(sent.id));
    } catch (thrown) {
      setFailure(thrown);
      setSending(undefined);
    }
  };
  return (
    <Page
      title="Directory import"
      crumbs={startCrumbs}
      lead="Users, devices and groups from a file. First you see what it would change; nothing goes in until you say so."
      shape="narrow"
    >
      <Section title="What is in the file">
        <Field label="Each row is one of">
          <RadioGroup
            layout="horizontal"
            value={kind}
            onChange={(_event, { value }) => {
              setKind(value as ImportKind);
              setParameters({ kind: value }, { replace: true });
            }}
          >
            {kinds.map(([name, label]) => (
              <Radio key={name} value={name} label={label} />
            ))}
          </RadioGroup>
        </Field>
      </Section>
      <Section title="The file">
        {failure === undefined ? null : <ProblemNotice problem={failure} />}
        {sending === undefined ? (
          <DropZone
            drop="Drop a file here, or "
            browse="browse for it"
            hint={`CSV or JSON, up to ${megabytes} MiB and ${rows} rows`}
            label="File"
            multiple={false}
            accept=".csv,.tsv,.txt,.json"
            onFiles={([file]) => void send(file)}
          />
        ) : (
          <Field label={`Reading ${sending}…`}>
            <ProgressBar />
          </Field>
        )}
        <Button
          className={styles.template}
          icon={<ArrowDownload20Regular />}
          onClick={() => saveFile(`${kind}.csv`, 'text/csv', importTemplate(kind))}
        >
          {`Template for ${importKinds[kind].toLowerCase()}`}
        </Button>
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>
              <Text className={styles.text}>{note}</Text>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

const megabytes = importLimits.bytes / 1024 / 1024;
const rows = new Intl.NumberFormat('en').format(importLimits.rows);

const notes = [
  'The first row of a CSV file names the columns; the template has all that can be filled. Exports of this portal, of Intune and of Entra are recognised, and so is JSON of Graph.',
  'A column of groups puts users and devices into them, several with semicolons between them. Groups that are not there yet are made.',
  'Imported again, a file updates what it made: rows are recognised by a key that stays the same.',
];
