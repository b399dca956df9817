import { entry } from '../../command.ts';
import { slots } from '../../slots.ts';
import type { TaskText } from '../../step.ts';
import {
  becomesActive,
  enableConnector,
  installConnector,
  installInTheirTime,
  outboundProxy,
  restartConnector,
  signIn,
} from '../certificate-connector.ts';

/** Seed 002 task 4, seed 004 L105-121, seed 003 L61-67. */
export const installation: TaskText = {
  title: 'Certificate connector',
  steps: {
    'connector-enable': enableConnector,
    'connector-2015': installInTheirTime.pfx2015,
    'connector-2017': installInTheirTime.pfx2017,
    'connector-install': installConnector('connector', 'PKCS'),
    'connector-sign-in': signIn('connector'),
    'connector-proxy': outboundProxy('connector'),
    'connector-account': {
      title: 'Decide under which account it runs',
      where: { machine: 'connector', at: 'connector' },
      how: [
        'Leave SYSTEM, which is the default, or enter a domain account.',
        'With SYSTEM the CA sees the computer account; with another account give that one the rights above.',
      ],
      why: 'It is the account whose rights the CA looks at.',
      eras: ['2017', '2024'],
      commands: [entry('Computer account', [slots.shortDomain, '\\', slots.connectorComputer])],
    },
    'connector-restart': restartConnector('connector'),
    'connector-active': becomesActive('connector'),
  },
};
