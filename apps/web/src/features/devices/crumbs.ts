import { paths } from '../../paths.ts';

export const crumbs = [{ title: 'Devices' }, { title: 'All devices', to: paths.devices }];
