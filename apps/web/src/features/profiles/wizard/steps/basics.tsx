import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Facts } from '../../../../ui/facts.tsx';
import { WorksOn } from '../../platform/works-on.tsx';
import { useWizard } from '../wizard.ts';
import { NamePreview } from './name-preview.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '640px',
  },
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** What it is called, and what it is for. */
export function BasicsStep() {
  const styles = useStyles();
  const { mode, draft, change, error, leave, kinds, pairs, changeKinds } = useWizard();
  const several = mode === 'create' && (pairs.length > 1 || kinds.length > 1);
  const [nameError, descriptionError] = [error('displayName'), error('description')];
  return (
    <div className={styles.fields}>
      <Field
        data-field="displayName"
        label={several ? 'Names' : 'Name'}
        required
        hint={several ? severalHint : singleHint}
        validationState={nameError === undefined ? 'none' : 'error'}
        validationMessage={nameError ?? null}
      >
        <Input
          value={draft.displayName}
          autoComplete="off"
          onChange={(_event, { value }) =>
            change('displayName', (before) => ({ ...before, displayName: value }))
          }
          onBlur={() => leave('displayName')}
        />
      </Field>
      {mode === 'create' ? <NamePreview several={several} /> : null}
      <Field
        data-field="description"
        label="Description (recommended)"
        hint="Say who it is for and where the CA comes from. In two years somebody will be glad of it."
        validationState={descriptionError === undefined ? 'none' : 'error'}
        validationMessage={descriptionError ?? null}
      >
        <Textarea
          value={draft.description}
          rows={3}
          resize="vertical"
          onChange={(_event, { value }) =>
            change('description', (before) => ({ ...before, description: value }))
          }
          onBlur={() => leave('description')}
        />
      </Field>
      <div className={styles.kinds}>
        <Facts
          facts={[
            [
              kinds.length === 1 ? 'Platform' : 'Platforms',
              kinds.map((kind) => platform(kind.platform).label).join(', '),
            ],
            ['Profile type', kinds[0] ? profileTypes[kinds[0].type].label : ''],
            ['Works on', <WorksOn key="works" of={kinds.map((kind) => kind.platform)} />],
            ...(mode === 'edit'
              ? [['', 'Platform and type stay as they are for the whole life of a profile.'] as const]
              : []),
          ]}
        />
        {changeKinds ? (
          <Button size="small" onClick={changeKinds}>
            Change platforms
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const singleHint =
  'So that a colleague knows at a glance what it is, such as “Factory root CA for shop-floor tablets”.';
const severalHint =
  'One name for each profile. {certificate}, {platform} and {verdict} are filled in, such as “Factory {certificate} ({platform})”.';
