import { cmd, powershell } from '../../command.ts';
import { slots } from '../../slots.ts';
import type { StepText, TaskText } from '../../step.ts';

const wizard = 'Add Roles and Features wizard';

function feature(title: string, how: string, names: string): StepText {
  return {
    title,
    where: { machine: 'ndes', at: wizard },
    how: [how],
    why: 'The web services of NDES and of the connector beside it run in IIS and need it.',
    eras: ['2015'],
    commands: [powershell([`Install-WindowsFeature ${names}`])],
  };
}

/** Seed 002, task 2. */
export const role: TaskText = {
  title: 'NDES and IIS',
  steps: {
    'ndes-role': {
      title: 'Install the NDES role',
      where: { machine: 'ndes', at: wizard },
      how: [
        'Sign in as a member of Enterprise Admins.',
        'Under Active Directory Certificate Services choose Network Device Enrollment Service, and clear Certification Authority.',
        'At the end leave the wizard open: its link to configure AD CS leads to the next part.',
      ],
      why: 'NDES speaks SCEP with devices on behalf of the CA. A second CA on this server would help nobody.',
      eras: ['2015'],
      commands: [powershell(['Install-WindowsFeature ADCS-Device-Enrollment -IncludeManagementTools'])],
    },
    'iis-request-filtering': feature(
      'Add Request Filtering to IIS',
      'Web Server > Security > Request Filtering.',
      'Web-Filtering',
    ),
    'iis-asp-net-35': feature(
      'Add ASP.NET 3.5',
      'Web Server > Application Development > ASP.NET 3.5, which brings .NET Framework 3.5: take its core and HTTP Activation.',
      'Web-Asp-Net, NET-Framework-Core, NET-HTTP-Activation',
    ),
    'iis-asp-net-45': feature(
      'Add ASP.NET 4.5',
      'Web Server > Application Development > ASP.NET 4.5, and under .NET Framework 4.5 its core, ASP.NET 4.5 and WCF Services > HTTP Activation. Later versions of Windows Server call it 4.6 to 4.8.',
      'Web-Asp-Net45, NET-Framework-45-Core, NET-Framework-45-ASPNET, NET-WCF-HTTP-Activation45',
    ),
    'iis-6-metabase': feature(
      'Add IIS 6 Metabase Compatibility',
      'Management Tools > IIS 6 Management Compatibility > IIS 6 Metabase Compatibility.',
      'Web-Metabase',
    ),
    'iis-6-wmi': feature(
      'Add IIS 6 WMI Compatibility',
      'Management Tools > IIS 6 Management Compatibility > IIS 6 WMI Compatibility.',
      'Web-WMI',
    ),
    'iis-iusrs': {
      title: 'Put the service account into IIS_IUSRS',
      where: { machine: 'ndes', at: 'command prompt, as administrator' },
      how: ['Add the NDES service account to the local group IIS_IUSRS.'],
      why: 'The application pool of NDES runs under the account. Without the group, requests end in HTTP 500.',
      eras: ['2015'],
      commands: [cmd(['net localgroup IIS_IUSRS', [slots.shortDomain, '\\', slots.serviceAccount], '/add'])],
    },
    spn: {
      title: 'Register the service principal name',
      where: { machine: 'ndes', at: 'command prompt, as a domain administrator' },
      how: ['Register the web address of the server for the NDES service account.'],
      why: 'Kerberos finds the account behind a web address by this name.',
      eras: ['2015'],
      commands: [
        cmd(['setspn -s', ['http/', slots.ndesHost], [slots.shortDomain, '\\', slots.serviceAccount]]),
      ],
    },
  },
};
