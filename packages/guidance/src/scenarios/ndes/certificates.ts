import { powershell } from '../../command.ts';
import { slots } from '../../slots.ts';
import type { TaskText } from '../../step.ts';

const newest = '| Sort-Object NotAfter | Select-Object -Last 1';

/** Seed 002, task 3, second part. */
export const certificates: TaskText = {
  title: 'Certificates of the NDES server',
  steps: {
    'server-certificate': {
      title: 'Get a server certificate for NDES',
      where: { machine: 'ndes' },
      how: [
        'Request a certificate for server authentication from your CA or a public one, and install it.',
        'If the server has a name outside and another inside, the outside one is the subject and the inside one an alternative name (SAN). Put both into the SAN: clients of today read nothing else.',
      ],
      why: 'Devices and the proxy check that the certificate bears the name they called.',
      eras: ['2015'],
      commands: [
        {
          ...powershell([
            'Get-Certificate -Template WebServer -SubjectName',
            ['CN=', slots.publicName],
            '-DnsName',
            [slots.publicName],
            ',',
            [slots.ndesHost],
            '-CertStoreLocation Cert:\\LocalMachine\\My',
          ]),
          label: 'From your own CA, if this server may enroll by its template WebServer',
        },
      ],
    },
    'https-binding': {
      title: 'Bind it to port 443',
      where: { machine: 'ndes', at: 'IIS Manager, Default Web Site, Bindings' },
      how: [
        'Add a binding of type https on port 443 and choose the server certificate. No other port will do.',
      ],
      why: 'Without Configuration Manager, NDES for Intune is supported on port 443 only.',
      eras: ['2015'],
      commands: [
        powershell(
          ['Import-Module WebAdministration'],
          [
            '$certificate = Get-ChildItem Cert:\\LocalMachine\\My | Where-Object { $_.DnsNameList.Unicode -contains',
            [slots.publicName],
            `} ${newest}`,
          ],
          ["New-WebBinding -Name 'Default Web Site' -Protocol https -Port 443"],
          [
            "(Get-WebBinding -Name 'Default Web Site' -Protocol https -Port 443).AddSslCertificate($certificate.Thumbprint, 'My')",
          ],
        ),
      ],
    },
    'client-certificate': {
      title: 'Get a client certificate for the connector',
      where: { machine: 'ndes' },
      how: [
        'Request a certificate with the purpose Client Authentication, from any CA that this server trusts, and install it.',
        'Its subject has to be the DNS name of this server.',
        'One certificate with both purposes can serve as server and client certificate. Two are better: each can be replaced without the other.',
      ],
      why: 'The connector of that time shows it when it calls the registration point beside NDES.',
      eras: ['2015'],
      commands: [
        {
          ...powershell([
            "Get-ChildItem Cert:\\LocalMachine\\My | Where-Object { $_.EnhancedKeyUsageList.ObjectId -contains '1.3.6.1.5.5.7.3.2' -and $_.Subject -eq",
            ['CN=', slots.ndesHost],
            '} | Format-List Subject, Issuer, NotAfter, Thumbprint',
          ]),
          label: 'Shows the certificates that will do',
        },
      ],
    },
    'certificates-end': {
      title: 'Write down when they end',
      where: { machine: 'ndes' },
      how: [
        'Note the end of the server and the client certificate, and of the two certificates that NDES has for itself.',
      ],
      why: 'When one of them ends, no device gets a certificate any more, and nothing announces it.',
      eras: ['2015'],
      commands: [
        powershell([
          'Get-ChildItem Cert:\\LocalMachine\\My | Sort-Object NotAfter | Format-Table NotAfter, Subject, Thumbprint',
        ]),
      ],
    },
  },
};
