import type { PlatformName } from '@countersign/catalog/platforms';
import { isRetired } from '@countersign/catalog/platforms';
import { type ProfileType, profileTypes } from '@countersign/catalog/profile-types';
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  Text,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Profile } from '../../../../api/profiles.ts';
import { paths } from '../../../../paths.ts';
import { Panel } from '../../../../ui/panel.tsx';
import { type CreateAddress, createSearch } from '../address.ts';
import { kindsFor } from '../kind-set.ts';
import { DraftList } from './draft-list.tsx';
import { platformChoices, typeNames, typesFor } from './platform-choices.ts';
import { PlatformList } from './platform-list.tsx';

const useStyles = makeStyles({
  option: { display: 'grid', overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
  types: { marginInlineStart: '-8px' },
  switch: { marginInlineStart: '-8px', width: 'fit-content' },
});

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
  const [withRetired, setWithRetired] = useState(() => platforms.some(isRetired));
  const [type, setType] = useState<ProfileType>(address.kinds[0]?.type ?? source?.type ?? 'trusted');
  const [missing, setMissing] = useState(false);
  const choices = platformChoices(search, withRetired);
  const chosen = kindsFor(type, platforms);
  const close = onClose ?? (() => void navigate(paths.profileList));
  const go = () => {
    if (chosen.length === 0) {
      setMissing(true);
      announce(noPlatform, { alert: true });
      document.querySelector<HTMLElement>('[data-panel="platforms"] input[type="checkbox"]')?.focus();
      return;
    }
    const step = address.step ?? 'basics';
    void navigate(createSearch({ ...address, kinds: chosen, step }));
    onClose?.();
  };
  return (
    <Panel
      title={onClose ? 'Change platforms' : source ? `Same certificate, other platform` : 'Create a profile'}
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
      {onClose || source ? null : <DraftList />}
      <Text>Choose one platform or several. Each becomes a profile of its own.</Text>
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
      <PlatformList
        choices={choices}
        chosen={platforms}
        error={missing && chosen.length === 0 ? noPlatform : undefined}
        onChoose={setPlatforms}
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
      <Types chosen={type} platforms={platforms} onChoose={setType} />
    </Panel>
  );
}

const noPlatform = 'Choose at least one platform.';

type TypesProps = {
  chosen: ProfileType;
  platforms: readonly PlatformName[];
  onChoose: (type: ProfileType) => void;
};

function Types({ chosen, platforms, onChoose }: TypesProps) {
  const styles = useStyles();
  return (
    <Field label="Profile type">
      <RadioGroup
        className={styles.types}
        value={chosen}
        onChange={(_event, { value }) => onChoose(value as ProfileType)}
      >
        {typesFor(platforms).map((type) => {
          const [label, elsewhere] = typeNames(type);
          return (
            <Radio
              key={type}
              value={type}
              label={
                <span className={styles.option}>
                  {label}
                  <Text size={200} className={styles.hint}>
                    {profileTypes[type].purpose}
                  </Text>
                  <Text size={200} className={styles.hint}>
                    In Intune also under {elsewhere}
                  </Text>
                </span>
              }
            />
          );
        })}
      </RadioGroup>
    </Field>
  );
}
