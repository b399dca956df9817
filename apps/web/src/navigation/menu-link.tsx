import { MenuItemLink, type MenuItemLinkProps } from '@fluentui/react-components';
import { type To, useHref, useLinkClickHandler } from 'react-router';

type Props = Pick<MenuItemLinkProps, 'icon' | 'children'> & { to: To };

/** A link in a menu. */
export function MenuLink({ to, ...rest }: Props) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return <MenuItemLink href={href} onClick={follow} {...rest} />;
}
