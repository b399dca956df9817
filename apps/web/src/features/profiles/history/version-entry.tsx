import type { Kind } from '@countersign/catalog/kind';
import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons';
import { useMay } from '../../../api/me.ts';
import type { Profile, Revision } from '../../../api/profiles.ts';
import { useTagNames } from '../../../api/scope-tag-names.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { DifferenceRows } from './difference-rows.tsx';
import { differencesOf } from './differences.ts';
import { effectTold } from './effect-words.ts';

const useStyles = makeStyles({
  entry: {
    position: 'relative',
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: '0 0 28px 32px',
    // The line from version to version.
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '8px',
      top: '22px',
      bottom: '-6px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  dot: {
    position: 'absolute',
    insetInlineStart: 0,
    top: '4px',
    width: '18px',
    height: '18px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  counted: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandStroke1,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    minHeight: '28px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  restore: { marginInlineStart: 'auto' },
});

type Props = {
  kind: Kind;
  profile: Profile;
  revision: Revision;
  /** The version before, if it is loaded. */
  earlier: Revision | undefined;
  onRestore: () => void;
};

export function VersionEntry({ kind, profile, revision, earlier, onRestore }: Props) {
  const styles = useStyles();
  const mayWrite = useMay('profiles.write');
  const { version, generation, effect, by, at } = revision;
  const current = version === profile.version;
  const same = differencesOf(kind, profile, revision).length === 0;
  return (
    <li className={styles.entry}>
      <span className={mergeClasses(styles.dot, effect !== 'none' && styles.counted)} aria-hidden="true" />
      <div className={styles.head}>
        <h3 className={styles.title}>Version {version}</h3>
        {current ? (
          <Badge appearance="tint" color="brand">
            Current
          </Badge>
        ) : null}
        <Text className={styles.about}>
          Generation {generation} · {effectTold[effect]} · {by}, <RelativeTime at={at} />
        </Text>
        {mayWrite && !current ? (
          <Button
            className={styles.restore}
            size="small"
            icon={<ArrowReset20Regular />}
            disabledFocusable={same}
            title={same ? 'It says the same as the current version' : undefined}
            aria-label={`Restore version ${version}`}
            onClick={onRestore}
          >
            Restore
          </Button>
        ) : null}
      </div>
      <Changes kind={kind} revision={revision} earlier={earlier} />
    </li>
  );
}

function Changes({ kind, revision, earlier }: Pick<Props, 'kind' | 'revision' | 'earlier'>) {
  const styles = useStyles();
  const tagNames = useTagNames();
  if (!earlier) return null;
  const tagged = (one: Revision) => ({ ...one, tags: tagNames(one.scopeTags) });
  const differences = differencesOf(kind, tagged(earlier), tagged(revision));
  if (differences.length > 0) return <DifferenceRows differences={differences} />;
  return <Text className={styles.about}>Saved without a change.</Text>;
}
