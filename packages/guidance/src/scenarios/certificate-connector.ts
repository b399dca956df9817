import { powershell } from '../command.ts';
import type { MachineName } from '../machines.ts';
import type { StepText } from '../step.ts';

/** The certificate connector of Intune through its generations (seed 002 task 4, seed 004 L105-121, spec 6.1). */

const unified = 'One connector for everything, since July 2021.';

export const enableConnector: StepText = {
  title: 'Enable the connector in the console of 2015',
  where: { machine: 'adminCenter', at: 'first console: Admin > Certificate Connector' },
  how: ['Under Configure On-Premises Certificate Connector tick Enable Certificate Connector.'],
  why: 'Until then that console gave out no installer.',
  eras: ['2015'],
  superseded: 'The admin center of today, where nothing has to be enabled.',
};

export function installConnector(machine: MachineName, feature: string): StepText {
  return {
    title: 'Install the certificate connector',
    where: { machine },
    how: [
      'Download it in the admin center: Tenant administration > Connectors and tokens > Certificate connectors > Add.',
      `Run it on this server and choose the feature ${feature}. Add Certificate revocation if it is to revoke too.`,
      'Install it once per server, the same version everywhere.',
    ],
    why: 'It carries requests between the service and your CA, outwards only: no port has to be opened to the inside.',
    eras: ['2024'],
  };
}

export const installInTheirTime: Record<'ndes' | 'pfx2015' | 'pfx2017', StepText> = {
  ndes: {
    title: 'Install the connector of 2015 on the NDES server',
    where: { machine: 'ndes' },
    how: [
      'Admin > Mobile Device Management > Certificate Connector > Download, then run ndesconnectorssetup.exe on Windows Server 2012 R2 and choose SCEP.',
      'It brings NDES a policy module, and IIS the web application CertificateRegistrationSvc. With Configuration Manager the registration point is a site role instead.',
    ],
    why: 'The policy module asks of every request whether a profile stands behind it.',
    eras: ['2015'],
    superseded: unified,
  },
  pfx2015: {
    title: 'Install the connector of 2015',
    where: { machine: 'connector' },
    how: [
      'Run ndesconnectorssetup.exe on a computer that reaches the CA, or on the CA itself, and choose .PFX Distribution.',
    ],
    why: 'It had installers and options of its own for each kind of certificate.',
    eras: ['2015'],
    superseded: unified,
  },
  pfx2017: {
    title: 'Install the connector of 2017',
    where: { machine: 'connector' },
    how: [
      'Device configuration > Certification Authority > Add > Download the connector file.',
      'Run NDESConnectorSetup.exe into the folder it proposes, choose PFX Distribution, and let it launch at the end.',
    ],
    why: 'The same connector under another name, fetched from the Azure portal.',
    eras: ['2017'],
    superseded: unified,
  },
};

export function signIn(machine: MachineName): StepText {
  return {
    title: 'Sign in with the connector',
    where: { machine, at: 'connector, after its installation' },
    how: [
      'Sign in with an account that may administer the service.',
      'The connectors of 2015 and 2017 ask on their tab Enrollment; NDESConnectorUI.exe in their folder opens it again.',
    ],
    why: 'This is how the connector is bound to your organisation.',
    eras: ['2015', '2017', '2024'],
  };
}

export function outboundProxy(machine: MachineName): StepText {
  return {
    title: 'Tell the connector the outbound proxy',
    where: { machine, at: 'connector' },
    how: ['Enter name, port and the account of the proxy.'],
    why: 'The connector has to reach the service from inside your network.',
    onlyIf: 'Servers reach the Internet only through a proxy.',
    eras: ['2015'],
  };
}

export function restartConnector(machine: MachineName): StepText {
  return {
    title: 'Restart the connector service',
    where: { machine, at: 'PowerShell, as administrator' },
    how: ['Restart it after each change of its account or certificate.'],
    why: 'The service reads both when it starts.',
    eras: ['2015', '2024'],
    commands: [
      powershell(["Get-Service -DisplayName '*Connector*Intune*', '*Connector Service' | Restart-Service"]),
    ],
  };
}

export function becomesActive(machine: MachineName): StepText {
  return {
    title: 'Wait until the connector is active',
    where: {
      machine: 'adminCenter',
      at: 'Tenant administration > Connectors and tokens > Certificate connectors',
    },
    how: ['After a few minutes the connector is in the list, with a green mark and Active as its status.'],
    why: `Active comes from a real call: the ${machine === 'ndes' ? 'NDES server' : 'server'} can reach the service.`,
    eras: ['2017', '2024'],
  };
}
