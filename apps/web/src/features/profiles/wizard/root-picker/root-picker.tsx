import { platform } from '@countersign/catalog/platforms';
import { rootGuidance } from '@countersign/catalog/root-guidance';
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ProblemNotice } from '../../../../ui/problem-notice.tsx';
import { matching } from '../../root/candidates.ts';
import { newRootChoice } from '../copy/new-root.ts';
import { NewRootName } from '../copy/new-root-name.tsx';
import { rootField } from '../draft/mistakes.ts';
import { Pager, usePaged } from '../frame/paged.tsx';
import { useWizard } from '../wizard.ts';
import { GuidanceLink } from '../setting-field/guided-hint.tsx';
import { RootChoices } from './root-choices.tsx';
import { useRootReach } from './use-root-reach.ts';
import { noCandidates, noRoot, rootAdvice, rootDoubt, rootLabel } from './root-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  search: { maxWidth: '400px' },
  create: { justifySelf: 'start' },
  empty: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: '16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

const rows = 8;

/** The trusted profile that this one stands on: those of the same family, and the way to a new one. */
export function RootPicker() {
  const styles = useStyles();
  const { kinds, pairs, roots, newRoot, error, change, makeRoot } = useWizard();
  const [search, setSearch] = useState('');
  const [now] = useState(() => new Date());
  const reachOf = useRootReach();
  const chosen = pairs[0]?.rootProfileId ?? null;
  const found = matching(roots.candidates, search);
  const at = found.findIndex(({ id }) => id === chosen);
  const { shown, pager } = usePaged(found, rows, at);
  const [kind] = kinds;
  if (!kind) return null;
  const required = kind.rootLink?.need === 'required';
  const step = rootGuidance[kind.type];
  const candidate = roots.candidates.find(({ id }) => id === chosen);
  const none = chosen === null && !required && roots.candidates.length > 0 ? noRoot : undefined;
  const doubt = candidate ? rootDoubt(candidate, kind, now) : none;
  const wrong = error(rootField);
  const choose = (id: string | null) => change(rootField, (draft) => ({ ...draft, rootProfileId: id }));
  if (roots.problem !== undefined) return <ProblemNotice problem={roots.problem} retry={roots.retry} />;
  return (
    <div className={styles.all} data-field={rootField}>
      {roots.candidates.length > rows ? (
        <Field label="Find a trusted profile" className={styles.search}>
          <SearchBox value={search} onChange={(_event, { value }) => setSearch(value)} />
        </Field>
      ) : null}
      <Field
        label={rootLabel(kind)}
        required={required}
        hint={
          <>
            {rootAdvice(kind)}{' '}
            {step === undefined ? null : <GuidanceLink about={rootLabel(kind)} step={step} />}
          </>
        }
        validationState={wrong === undefined ? 'none' : 'error'}
        validationMessage={wrong ?? null}
      >
        {(control) =>
          roots.candidates.length === 0 && !newRoot ? (
            <div className={styles.empty}>
              <Text weight="semibold">No trusted profile for {platform(kind.platform).shortLabel} yet</Text>
              <Text className={styles.quiet}>{noCandidates(kind)}</Text>
            </div>
          ) : (
            <RootChoices
              candidates={shown}
              newRoot={newRoot}
              chosen={chosen}
              none={required ? undefined : 'None'}
              labelledBy={control['aria-labelledby']}
              describedBy={control['aria-describedby']}
              on={kind.platform}
              reachOf={reachOf}
              onChoose={choose}
            />
          )
        }
      </Field>
      {chosen === newRootChoice ? <NewRootName /> : null}
      <Pager pager={pager} label="Pages of trusted profiles" />
      {doubt === undefined ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{doubt}</MessageBarBody>
        </MessageBar>
      )}
      <Button className={styles.create} icon={<Add16Regular />} onClick={makeRoot}>
        {roots.candidates.length === 0 && !newRoot ? 'Create one' : 'Create another'}
      </Button>
    </div>
  );
}
