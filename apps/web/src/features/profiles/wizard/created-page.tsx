import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddCircle20Regular, List20Regular, Open20Regular, PeopleTeam20Regular } from '@fluentui/react-icons';
import { LinkButton, TextLink } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { Section } from '../../../ui/section.tsx';
import { DevicesByState } from '../page/assigned-to.tsx';
import { NewOnRoot, NewOnRootLinks } from '../root/new-on-root.tsx';
import { lineWords } from '../assigning/lines.ts';
import type { CreatedState, Made } from './created-state.ts';
import { configurationCrumbs } from './crumbs.ts';
import { Pager, usePaged } from './frame/paged.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '800px',
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    // Links one above the other keep the room that fingers need.
    gap: '8px 16px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  next: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', flexBasis: '100%' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const rows = 20;

/** What to do with what was made. */
function next(created: readonly Made[]): string {
  const alone = created.length === 1;
  if (created[0]?.type === 'trusted') {
    return `${alone ? 'Look it over' : 'Look them over'}, and do the same for every other CA of your chain: a device trusts a certificate only if it has every CA above it.`;
  }
  return alone
    ? 'Look it over. It reaches devices together with the trusted profile that it stands on.'
    : 'Look them over. Devices need both: the trusted certificate first, then what stands on it.';
}

/** After Create: what there is now, and where to go from here. */
export function CreatedPage({ created, assigned }: CreatedState) {
  const styles = useStyles();
  const { shown, pager } = usePaged(created, rows);
  const [only, ...others] = created;
  const each = others.length === 0 ? 'it' : 'them';
  const title = others.length === 0 ? 'The profile is created' : `${created.length} profiles are created`;
  return (
    <Page title={title} crumbs={configurationCrumbs}>
      <div className={styles.all}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {assigned.length === 0
                ? `Saved, and not assigned yet: no device gets ${each}.`
                : `Saved and assigned: ${assigned.map(lineWords).join('; ')}.`}
            </MessageBarTitle>
            {next(created)}
          </MessageBarBody>
        </MessageBar>
        <Pager pager={pager} label="Pages of created profiles" />
        <ul className={styles.list} aria-label="Created profiles">
          {shown.map(({ id, type, displayName, platform: on, certificate }) => (
            <li key={id} className={styles.item}>
              <TextLink to={paths.profilePage(id)}>{displayName}</TextLink>
              <Text size={200} className={styles.quiet}>
                {[profileTypes[type].label, platform(on).shortLabel, certificate]
                  .filter((word) => word !== '')
                  .join(' · ')}
              </Text>
              {assigned.length > 0 ? (
                <Text size={200} className={styles.next} aria-live="polite">
                  Devices: <DevicesByState profileId={id} />
                </Text>
              ) : null}
              {type === 'trusted' && others.length > 0 ? (
                <span className={styles.next}>
                  <NewOnRootLinks id={id} platform={on} displayName={displayName} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        <Commands>
          {only && others.length === 0 ? (
            <LinkButton appearance="primary" icon={<Open20Regular />} to={paths.profilePage(only.id)}>
              Open the profile
            </LinkButton>
          ) : null}
          {only && others.length === 0 && assigned.length === 0 ? (
            <LinkButton icon={<PeopleTeam20Regular />} to={paths.assignProfile(only.id)}>
              Assign it
            </LinkButton>
          ) : null}
          <LinkButton
            appearance={others.length === 0 ? 'secondary' : 'primary'}
            icon={<List20Regular />}
            to={paths.profileList}
          >
            See the list
          </LinkButton>
          <LinkButton icon={<AddCircle20Regular />} to={paths.newProfile()}>
            Create another
          </LinkButton>
        </Commands>
        {only?.type === 'trusted' && others.length === 0 ? (
          <Section title="Next" lead="Have devices ask for certificates under it. It is linked already.">
            <Commands>
              <NewOnRoot id={only.id} platform={only.platform} />
            </Commands>
          </Section>
        ) : null}
      </div>
    </Page>
  );
}
