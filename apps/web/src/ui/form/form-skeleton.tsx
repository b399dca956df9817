import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '560px' },
  field: { display: 'grid', gap: tokens.spacingVerticalS },
  label: { maxWidth: '96px' },
});

/** A form to come. */
export function FormSkeleton({ fields = 3 }: { fields?: number }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label="Loading" className={styles.form}>
      {Array.from({ length: fields }, (_field, index) => (
        <div key={index} className={styles.field}>
          <SkeletonItem size={12} className={styles.label} />
          <SkeletonItem size={32} />
        </div>
      ))}
    </Skeleton>
  );
}
