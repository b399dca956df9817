import { entry, powershell } from '../../command.ts';
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

const path = '/certsrv/mscep/mscep.dll';

/** Seed 002, task 4. */
export const connector: TaskText = {
  title: 'Certificate connector',
  steps: {
    'connector-enable': enableConnector,
    'connector-2015': installInTheirTime.ndes,
    'connector-install': installConnector('ndes', 'SCEP'),
    'connector-client-certificate': {
      title: 'Choose the client certificate in the connector',
      where: { machine: 'ndes', at: 'installer of the connector' },
      how: [
        'Choose Select, then the client certificate. Next shows the properties of the one you chose.',
        'Then leave the installer by its button that launches the connector.',
      ],
      why: 'The connector identifies itself with it. To change it later, start NDESConnectorUI.exe in its folder.',
      eras: ['2015'],
    },
    'connector-sign-in': signIn('ndes'),
    'connector-proxy': outboundProxy('ndes'),
    'connector-account': {
      title: 'Give the connector an account that may revoke',
      where: { machine: 'ndes', at: 'connector, tab Advanced' },
      how: ['Enter an account that has “Issue and Manage Certificates” on the issuing CA.'],
      why: 'Revoking is done under this account.',
      eras: ['2015'],
    },
    'connector-restart': restartConnector('ndes'),
    address: {
      title: 'See that NDES answers',
      where: { machine: 'ndes', at: 'or any machine outside' },
      how: [
        'Open the address in a browser or run the command. Error 403 is right: NDES is alive and lets nobody in without a request.',
        'This address is what SCEP profiles want as server URL.',
      ],
      why: '500 points to the rights of the service account, 503 to a stopped application pool, no answer to the name, the proxy or the port.',
      eras: ['2015'],
      commands: [
        entry('SCEP server URL', ['https://', slots.publicName, path]),
        {
          ...powershell([
            'try { Invoke-WebRequest -UseBasicParsing',
            ['https://', slots.publicName, path],
            '} catch { [int]$_.Exception.Response.StatusCode }',
          ]),
          label: 'Prints 403',
        },
      ],
    },
    'connector-active': becomesActive('ndes'),
  },
};
