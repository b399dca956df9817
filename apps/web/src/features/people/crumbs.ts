import { paths } from '../../paths.ts';

export const crumbs = [{ title: 'Users and groups' }, { title: 'Users', to: paths.users }];
