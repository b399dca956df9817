import { Button, type ButtonProps, Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type To, useHref, useLinkClickHandler } from 'react-router';

type LinkButtonProps = {
  to: To;
  children?: ReactNode;
  appearance?: NonNullable<ButtonProps['appearance']>;
  icon?: NonNullable<ButtonProps['icon']>;
};

/** A link that looks like a button: it opens in a new tab when asked to, as links do. */
export function LinkButton({ to, ...rest }: LinkButtonProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return <Button as="a" href={href} onClick={follow} {...rest} />;
}

type TextLinkProps = {
  to: To;
  children: ReactNode;
  className?: string;
  title?: string;
  inline?: boolean;
  'aria-label'?: string;
  'aria-current'?: boolean;
};

export function TextLink({ to, ...rest }: TextLinkProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return <Link href={href} onClick={follow} {...rest} />;
}
