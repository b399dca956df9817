import type { SubjectName } from '@countersign/catalog/settings/subject-name';
import { checkSubject } from '@countersign/subject/check-subject';
import { parseSubject } from '@countersign/subject/distinguished-name-template';
import { subjectOfFormat } from '@countersign/subject/legacy-names';
import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ControlOf, FieldProps } from './field-props.ts';
import { FieldGroup } from './field-group.tsx';
import { nameContextOf } from './names/name-context.ts';
import { SubjectReading } from './names/subject-reading.tsx';
import { TemplateEditor } from './names/template-editor.tsx';
import { offeredOptions } from './offered.ts';
import { useField } from './use-field.ts';

const useStyles = makeStyles({
  formats: { maxWidth: '400px' },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The subject: a text with variables or, where a kind has it, one of the ready formats. */
export function SubjectField(props: FieldProps<ControlOf<'subject'>>) {
  const { control, setting, field, onChange, context } = props;
  const styles = useStyles();
  const { told, wrong, onBlur } = useField(props);
  const subject = (props.value ?? { format: 'custom', text: '' }) as SubjectName;
  const names = nameContextOf(context);
  const offered = offeredOptions(control.formats, subject.format);
  const isCustom = subject.format === 'custom';
  const all = names ? checkSubject(subject.text, names) : parseSubject(subject.text).findings;
  const findings = isCustom ? all.filter(({ level }) => wrong || level !== 'error') : [];
  const drawn = new Set(findings.map(({ message }) => message));
  const text = subjectOfFormat(subject.format, subject.text);
  return (
    <FieldGroup
      {...{ field, wrong, onBlur }}
      told={told.filter(({ message }) => !drawn.has(message))}
      label={setting.label}
      hint={setting.hint}
    >
      {offered.length > 1 ? (
        <Select
          className={styles.formats}
          aria-label="Format"
          value={subject.format}
          onChange={(_event, data) => onChange(inFormat(subject, data.value as SubjectName['format']))}
        >
          {offered.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      ) : null}
      {isCustom ? (
        <TemplateEditor
          tall
          label={setting.label}
          value={subject.text}
          onChange={(text) => onChange({ ...subject, text })}
          place={names && { ...names, place: 'subject' }}
          findings={findings}
          invalid={wrong}
          placeholder="CN={{UserName}},O=Contoso"
        />
      ) : null}
      {text === undefined ? (
        <Text className={styles.note}>
          Which value devices put in here is not known, so there is no preview.
        </Text>
      ) : (
        <SubjectReading text={text} type={names?.certificateType ?? 'user'} />
      )}
    </FieldGroup>
  );
}

/** A text that was typed is kept; a new one begins with what the format before stood for. */
function inFormat(subject: SubjectName, format: SubjectName['format']): SubjectName {
  const text = subject.text || (format === 'custom' ? (subjectOfFormat(subject.format) ?? '') : '');
  return { format, text };
}
