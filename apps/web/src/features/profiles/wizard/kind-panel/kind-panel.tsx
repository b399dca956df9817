import type { PlatformName } from '@countersign/catalog/platforms';
import { isRetired } from '@countersign/catalog/platforms';
import type { ProfileType } from '@countersign/catalog/profile-types';
import { Button, Field, Input, makeStyles, Switch, Text, useAnnounce } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Profile } from '../../../../api/profiles.ts';
import { paths } from '../../../../paths.ts';
import { Panel } from '../../../../ui/panel.tsx';
import { type CreateAddress, createSearch } from '../address.ts';
import { kindsFor } from '../kind-set.ts';
import { DraftList } from './draft-list.tsx';
import {
  everyType,
  mayBeSeveral,
  platformChoices,
  platformsWithout,
  typesMatching,
} from './platform-choices.ts';
import { PlatformList } from './platform-list.tsx';
import { TypeList } from './type-list.tsx';

const useStyles = makeStyles({ switch: { marginInlineStart: '-8px', width: 'fit-content' } });

type Props = {
  address: CreateAddress;
  /** The profile that is made anew. */
  source: Profile | undefined;
  /** Absent where there is nothing behind the panel: closing goes to the list. */
  onClose: (() => void) | undefined;
};

/** Platforms and type: chosen before the steps, because they decide which there are. */
export function KindPanel({ address, source, onClose }: Props) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { announce } = useAnnounce();
  const [search, setSearch] = useState('');
  const [platforms, setPlatforms] = useState<PlatformName[]>(() =>
    address.kinds.map((kind) => kind.platform),
  );
  const [pressed, setPressed] = useState<string>();
  const [withRetired, setWithRetired] = useState(() => platforms.some(isRetired));
  const [type, setType] = useState<ProfileType>(address.kinds[0]?.type ?? source?.type ?? 'trusted');
  const [missing, setMissing] = useState(false);
  const several = mayBeSeveral(type);
  const choices = platformChoices({ search, withRetired, type });
  const chosen = kindsFor(type, platforms).slice(0, several ? undefined : 1);
  const fixed = onClose !== undefined || source !== undefined;
  const matching = typesMatching(search);
  const types = matching.length > 0 ? [...new Set([type, ...matching])] : everyType;
  const close = onClose ?? (() => void navigate(paths.profileList));
  const go = () => {
    if (chosen.length === 0) {
      setMissing(true);
      announce(noPlatform(several), { alert: true });
      document.querySelector<HTMLElement>('[data-panel="platforms"] input')?.focus();
      return;
    }
    const step = address.step ?? 'basics';
    void navigate(createSearch({ ...address, kinds: chosen, step }));
    onClose?.();
  };
  return (
    <Panel
      title={panelTitle(onClose !== undefined, source)}
      onClose={close}
      footer={
        <>
          <Button appearance="primary" onClick={go}>
            {onClose ? 'Use these' : 'Start'}
          </Button>
          <Button onClick={close}>Cancel</Button>
        </>
      }
    >
      {fixed ? null : <DraftList />}
      <Field
        label="Find a platform or type"
        hint="By its name, by how devices were enrolled, or by an older name."
      >
        <Input
          type="search"
          value={search}
          contentBefore={<Search16Regular />}
          onChange={(_event, { value }) => setSearch(value)}
        />
      </Field>
      {fixed ? null : (
        <TypeList
          types={everyType.filter((one) => types.includes(one))}
          chosen={type}
          onChoose={(chosenType) => {
            setType(chosenType);
            if (!mayBeSeveral(chosenType)) setPlatforms((before) => before.slice(0, 1));
          }}
        />
      )}
      {several ? <Text>Choose one platform or several. Each becomes a profile of its own.</Text> : null}
      <PlatformList
        choices={choices}
        chosen={platforms}
        pressed={pressed}
        several={several}
        error={missing && chosen.length === 0 ? noPlatform(several) : undefined}
        missing={platformsWithout(type, withRetired)}
        onChoose={(names, key) => {
          setPlatforms(names);
          setPressed(key);
        }}
      />
      <Switch
        className={styles.switch}
        checked={withRetired}
        label="Show retired platforms"
        onChange={(_event, { checked }) => {
          setWithRetired(checked);
          if (!checked) setPlatforms((before) => before.filter((name) => !isRetired(name)));
        }}
      />
    </Panel>
  );
}

function panelTitle(changing: boolean, source: Profile | undefined): string {
  if (changing) return 'Change platforms';
  if (!source) return 'Create a profile';
  return source.type === 'trusted' ? 'Same certificate, other platform' : 'Same profile, other platform';
}

function noPlatform(several: boolean): string {
  return several ? 'Choose at least one platform.' : 'Choose a platform.';
}
