import { cmd, entry } from '../../command.ts';
import { slots } from '../../slots.ts';
import type { TaskText } from '../../step.ts';
import { enterpriseCa, hotfixOfTheCa, joinTheDomain } from '../ad-servers.ts';
import { exportRoot } from '../root-certificate.ts';

/** Seeds 003 and 004, requirements. */
export const servers: TaskText = {
  title: 'Servers',
  steps: {
    domain: joinTheDomain('the CA and the connector server'),
    'enterprise-ca': enterpriseCa,
    'ca-hotfix': hotfixOfTheCa,
    'connector-server': {
      title: 'Choose the machine for the connector',
      where: { machine: 'connector' },
      how: [
        'Take a Windows Server that reaches the CA and is not the issuing CA.',
        'In 2015 the CA itself was allowed too. Today the connector wants a machine of its own.',
      ],
      why: 'Private keys are made on this machine, and it talks to a service outside. Neither belongs on a CA.',
      eras: ['2015', '2017', '2024'],
    },
    'ca-reachable': {
      title: 'See that it reaches the CA',
      where: { machine: 'connector', at: 'command prompt' },
      how: ['Run the command. It says that the interface of the CA is alive.'],
      why: 'A wrong server or CA name, or a closed firewall, later shows as 0x800706BA: the RPC server is unavailable.',
      eras: ['2017', '2024'],
      commands: [cmd(['certutil -config', [slots.caHost, '\\', slots.caName], '-ping'])],
    },
    'ca-names': {
      title: 'Note the two names of the CA',
      where: { machine: 'issuingCa', at: 'command prompt' },
      how: [
        'The server is written as its full DNS name, the CA as its console shows it. They are rarely the same.',
      ],
      why: 'PKCS profiles ask for both: Certification authority is the server, Certification authority name is the CA.',
      eras: ['2015', '2017', '2024'],
      commands: [
        entry('Certification authority', [slots.caHost]),
        entry('Certification authority name', [slots.caName]),
        { ...cmd(['certutil -CAInfo name'], ['certutil -CAInfo dns']), label: 'Asks the CA' },
      ],
    },
    'export-root': exportRoot,
  },
};
