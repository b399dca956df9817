import { platform } from '@countersign/catalog/platforms';
import {
  Button,
  DialogActions,
  DialogContent,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useChanged } from '../../../api/change.ts';
import { type Profile, profileSubjects, relinkDependents } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { ifMoved, whatIfQuery } from '../../../api/what-if.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { EffectTold } from '../../../parts/what-if/effect-told.tsx';
import { isMuch } from '../../../parts/what-if/is-much.ts';
import { paths } from '../../../paths.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { type Candidate, inOrder } from './candidates.ts';
import { useTrusted } from './use-roots.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  // A long option makes the list wide, not the dialog.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

type Props = {
  profile: Profile;
  onMoved: () => void;
  /** How one leaves without it. */
  close: ReactNode;
  /** What else there is to know. */
  children?: ReactNode;
};

/** All that stand on a trusted profile get another one at once (V39): what a dialog says, and its buttons. */
export function MoveDependents({ profile, onMoved, close, children }: Props) {
  const styles = useStyles();
  const trusted = useTrusted(profile.platform);
  const { target, choose, missing, move, busy, failure } = useMove(profile, onMoved);
  const [words, setWords] = useState('');
  const question = ifMoved(profile.id, target);
  const foreseen = useQuery({ ...whatIfQuery(question), enabled: target !== '' });
  const above = useConfirmAbove();
  const typing = target !== '' && isMuch(foreseen, above);
  const unready = target !== '' && (foreseen.isPending || (typing && words.trim() !== profile.displayName));
  const others = inOrder(trusted.data ?? []).filter(({ id }) => id !== profile.id);
  const root = others.find(({ id }) => id === target);
  return (
    <>
      <DialogContent className={styles.form}>
        {children}
        {failure === undefined ? null : <ProblemNotice problem={failure} />}
        {trusted.isError ? (
          <ProblemNotice problem={trusted.error} retry={() => void trusted.refetch()} />
        ) : null}
        {trusted.data && others.length === 0 ? <NoOther profile={profile} /> : null}
        {others.length > 0 ? (
          <Field
            className={styles.field}
            label="Another trusted certificate for all of them"
            hint={hintOf(profile, root)}
            validationState={missing ? 'error' : 'none'}
            validationMessage={missing ? 'Choose where they are to stand.' : null}
          >
            <Select value={target} onChange={(_event, { value }) => choose(value)}>
              <option value="">Choose one</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {optionOf(other, profile)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        {target === '' ? null : <EffectTold foreseen={foreseen} question={question} />}
        {typing ? (
          <Field label={`Type “${profile.displayName}” to go on`}>
            <Input value={words} autoComplete="off" onChange={(_event, { value }) => setWords(value)} />
          </Field>
        ) : null}
      </DialogContent>
      <DialogActions>
        {others.length > 0 ? (
          <Button
            appearance="primary"
            disabledFocusable={busy || unready}
            onClick={() => (unready ? undefined : void move(root))}
          >
            {busy ? 'Moving…' : 'Move all to it'}
          </Button>
        ) : null}
        {close}
      </DialogActions>
    </>
  );
}

function useMove(profile: Profile, onMoved: () => void) {
  const changed = useChanged();
  const notify = useNotify();
  const [target, setTarget] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const move = async (root: Candidate | undefined) => {
    setMissing(!root);
    if (!root || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const moved = await relinkDependents(profile.id, root.id);
      await changed(...profileSubjects);
      const who = moved === 1 ? '1 profile stands' : `${moved} profiles stand`;
      notify({ intent: 'success', title: `${who} on ${root.displayName} now` });
      onMoved();
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  const choose = (id: string) => {
    setTarget(id);
    setMissing(false);
  };
  return { target, choose, missing, move, busy, failure };
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

function optionOf({ displayName, certificate, platform: on }: Candidate, here: Profile): string {
  const facts = [
    displayName,
    ...(certificate ? [certificate.name, `until ${day.format(new Date(certificate.notAfter))}`] : []),
    ...(on === here.platform ? [] : [platform(on).shortLabel]),
  ];
  return facts.join(' · ');
}

function hintOf({ certificate }: Profile, target: Candidate | undefined): string {
  const effect = 'Each gets a new version, and devices ask for new certificates.';
  if (!target || target.certificate?.sha256 === certificate?.sha256) return effect;
  return `${effect} It brings another certificate: see that the CA they ask stands under it.`;
}

function NoOther({ profile }: { profile: Profile }) {
  return (
    <Text>
      There is no other trusted profile for {platform(profile.platform).shortLabel} to move them to.{' '}
      <TextLink to={paths.newProfile({ kind: profile.kind })} inline>
        Create one
      </TextLink>
    </Text>
  );
}
