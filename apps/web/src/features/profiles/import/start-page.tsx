import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useMay } from '../../../api/me.ts';
import { Page } from '../../../navigation/page.tsx';
import { Section } from '../../../ui/section.tsx';
import { ExportSection } from '../export/export-section.tsx';
import type { Chosen } from './chosen.ts';
import { SourcePicker } from './source-picker.tsx';

const useStyles = makeStyles({
  notes: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: '20px' },
  text: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Profiles as files: in, with a dry run first, and out. */
export function StartPage({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const styles = useStyles();
  const mayWrite = useMay('profiles.write');
  return (
    <Page
      title="Import and export"
      crumbs={[{ title: 'Tenant administration' }]}
      lead="Profiles as JSON files, in the form that Intune’s Graph API and the tools around it use."
      shape="narrow"
    >
      <Section
        title="Import"
        lead="First you see what would become of each profile. Nothing is saved until you say so."
      >
        {mayWrite ? (
          <SourcePicker onChosen={onChosen} />
        ) : (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              People with the role Profile manager or Administrator can import profiles.
            </MessageBarBody>
          </MessageBar>
        )}
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>
              <Text className={styles.text}>{note}</Text>
            </li>
          ))}
        </ul>
      </Section>
      <ExportSection />
    </Page>
  );
}

const notes = [
  'Trusted, SCEP, PKCS and imported PKCS certificate profiles of every platform can be imported; anything else is refused by its name.',
  'A file may hold one profile, a list of them, or a page of a list. Choose the trusted profiles together with what stands on them, and the links between them are kept.',
  'Who gets a profile is read when you ask for it in the dry run: groups are found by their id or name, filters by their id, and it tells what is not here.',
];
