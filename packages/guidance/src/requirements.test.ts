import { kinds } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import { commandText } from './command.ts';
import { machine } from './machines.ts';
import { scenarioOf, scenarios, stepOf } from './scenarios.ts';
import { type ValueName, type Values, valueFields } from './values.ts';

/** What the seeds ask for, row by row of spec/requirements.md: the step that says it, and what it has to say. */

const examples = Object.fromEntries(
  Object.entries(valueFields).map(([name, { example }]) => [name, example]),
) as Values;

/** Everything a person reads of a step, with the examples filled in. */
function textOf(id: string): string {
  const step = stepOf(id);
  if (!step) throw new Error(`no step ${id}`);
  const { title, where, how, why, warning, superseded, onlyIf, platforms = [], commands = [] } = step;
  const place = [machine(where.machine).label, where.at];
  const filled = commands.flatMap((command) => [command.label, commandText(command, examples)]);
  return [title, ...place, ...how, why, warning, superseded, onlyIf, ...platforms, ...filled].join('\n');
}

type Row = [id: string, facts: [step: string, ...facts: (RegExp | string)[]][]];

const rows: Row[] = [
  [
    'S002-12',
    [
      ['ndes.ndes-role', /Network Device Enrollment Service/],
      ['ndes.enterprise-ca', /Enterprise/],
      ['ndes.connector-install', /feature SCEP/],
      ['connector.enterprise-ca', /Enterprise/],
      ['connector.connector-server', /reaches the CA/, /CA itself was allowed/],
    ],
  ],
  [
    'S002-13',
    [
      ['ndes.domain', /members of your Active Directory domain/, /Only a proxy may stand outside/],
      ['connector.domain', /members of your Active Directory domain/],
      ['ndes.proxy', /need not be in the domain/],
    ],
  ],
  [
    'S002-14',
    [
      ['ndes.enterprise-ca', /stand-alone CA does not work/],
      ['ndes.ca-hotfix', 'KB2483564', 'Windows Server 2008 R2'],
    ],
  ],
  ['S002-15', [['ndes.ndes-apart', /does not run the Enterprise CA/, 'Windows Server 2012 R2']]],
  [
    'S002-16',
    [
      ['ndes.proxy', /Web Application Proxy/, /over the Internet/],
      ['ndes.proxy-certificate', /public name/, /trust the server certificate of NDES/],
    ],
  ],
  [
    'S002-20',
    [
      ['ndes.template-name', /template/i],
      ['ndes.client-certificate', /Client Authentication/],
      ['ndes.server-certificate', /server authentication/],
      ['ndes.export-root', /\.cer/, /Any device that trusts the CA/],
      ['ndes.certificates-end', /end of the server and the client certificate/],
    ],
  ],
  [
    'S002-22',
    [
      ['ndes.service-account', /domain user/, 'New-ADUser'],
      ['ndes.template-enroll', /service account/, /Enroll/],
    ],
  ],
  [
    'S002-24',
    [
      ['ndes.template-name', /display name/],
      ['ndes.template-subject', /Supply in the request/],
      ['ndes.template-client-authentication', /Client Authentication/],
    ],
  ],
  ['S002-26', [['ndes.template-proof-of-origin', /Signature is proof of origin/, 'ios', 'macos']]],
  [
    'S002-29',
    [
      [
        'ndes.requester-validity',
        'certutil -setreg Policy\\EditFlags +EDITF_ATTRIBUTEENDDATE\nnet stop certsvc\nnet start certsvc',
      ],
      ['ndes.template-validity', /iPhones, iPads and Macs get it in any case/],
    ],
  ],
  [
    'S002-30',
    ['ndes', 'connector'].flatMap((scenario): Row[1] => [
      [`${scenario}.template-publish`, /Certificate Template to Issue/, 'certutil -SetCATemplates'],
      [`${scenario}.template-listed`, '0x80094800', 'certutil -CATemplates'],
    ]),
  ],
  ['S002-31', [['connector.template-rights', /computer account of the connector server/, /Enroll/]]],
  [
    'S002-32',
    [
      ['ndes.ndes-role', /Enterprise Admins/, /clear Certification Authority/, 'ADCS-Device-Enrollment'],
      ['ndes.iis-request-filtering', /Security > Request Filtering/],
      ['ndes.iis-asp-net-35', /ASP\.NET 3\.5/, /\.NET Framework 3\.5/, /HTTP Activation/],
      ['ndes.iis-asp-net-45', /ASP\.NET 4\.5/, /\.NET Framework 4\.5/, /WCF Services > HTTP Activation/],
      ['ndes.iis-6-metabase', /IIS 6 Metabase Compatibility/],
      ['ndes.iis-6-wmi', /IIS 6 WMI Compatibility/],
      ['ndes.iis-iusrs', 'net localgroup IIS_IUSRS contoso\\NDESService /add'],
      ['ndes.config-role', /Role Services/, /Network Device Enrollment Service/],
      ['ndes.config-account', /Service Account for NDES/],
      ['ndes.config-ca', /CA for NDES/, /issuing CA/],
      ['ndes.config-key-length', /Cryptography for NDES/, /length/],
    ],
  ],
  ['S002-33', [['ndes.spn', 'setspn -s http/Server01.contoso.com contoso\\NDESService']]],
  [
    'S002-34',
    [
      [
        'ndes.registry-template',
        /SignatureTemplate/,
        /EncryptionTemplate/,
        /GeneralPurposeTemplate/,
        /Digital signature/,
        /Key encipherment/,
        'HKLM\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP',
      ],
    ],
  ],
  [
    'S002-35',
    [
      ['ndes.registry-template', /not the display name/],
      ['ndes.iisreset', /^iisreset$/m],
    ],
  ],
  ['S002-36', [['ndes.https-binding', /type https on port 443/, /443 only/, '-Protocol https -Port 443']]],
  ['S002-37', [['ndes.client-certificate', /both purposes/, /Two are better/]]],
  [
    'S002-40',
    [
      ['ndes.request-filtering', 'maxUrl:65534', 'maxQueryString:65534'],
      [
        'ndes.http-parameters',
        /MaxFieldLength .*REG_DWORD \/d 65534/,
        /MaxRequestBytes .*REG_DWORD \/d 65534/,
      ],
      ['ndes.reboot', 'shutdown /r'],
    ],
  ],
  [
    'S003-02',
    [
      ['connector.domain', /Active Directory domain/],
      ['connector.enterprise-ca', /stand-alone CA does not work/],
    ],
  ],
  ['S003-05', [['connector.export-root', 'certutil -ca.cert "Contoso Issuing CA.cer"']]],
  [
    'S003-06',
    [
      ['connector.template-copy', /Find User and choose Duplicate Template/],
      ['connector.template-compatibility', /Windows Server 2008 R2/, 'Windows 7 / Server 2008 R2'],
      ['connector.template-name', /display name/, /without its spaces/],
      ['connector.template-not-in-directory', /Publish certificate in Active Directory/],
    ],
  ],
  [
    'S003-07',
    [
      ['connector.template-smime', 'Exchange Signature Only', 'Exchange User', /another CA than AD CS/],
      ['partner.smime', /own guidance/],
    ],
  ],
  ['S003-08', [['connector.template-exportable', /Allow private key to be exported/]]],
  ['S003-11', [['connector.template-key-size', /minimum key size to 2048/]]],
  [
    'S003-14',
    [
      ['connector.template-subject', /Supply in the request/],
      ['connector.template-policies', 'Encrypting File System', 'Secure Email', 'Client Authentication'],
    ],
  ],
  ['S003-15', [['connector.template-proof-of-origin', /iOS and iPadOS/, /iOS and the Mac/, 'ios', 'macos']]],
  [
    'S003-16',
    [
      ['connector.template-rights', /Read and Enroll/, /Denied by Policy Module/, 'contoso\\Server02$'],
      ['connector.template-domain-users', /Remove Domain Users/, /not required, but better/],
    ],
  ],
  ['S003-17', [['connector.ca-rights', 'Issue and Manage Certificates', 'Request Certificates']]],
  [
    'S003-62',
    [
      ['connector.sid-registry', /EnableSidSecurityExtension \/t REG_DWORD \/d 1/],
      [
        'connector.sid-restart',
        'PFX Create Legacy Connector for Microsoft Intune',
        'PFX Create Certificate Connector for Microsoft Intune',
      ],
    ],
  ],
  ['S003-64', [['connector.sid-test', /apps/, /CAs/, /NAC/, /network gear/]]],
];

function expectFacts(facts: Row[1]): void {
  for (const [id, ...wanted] of facts) {
    for (const fact of wanted) {
      if (typeof fact === 'string') expect(textOf(id)).toContain(fact);
      else expect(textOf(id)).toMatch(fact);
    }
  }
}

test.each(rows)('%s stands in the checklist', (_row, facts) => {
  expectFacts(facts);
});

test('S001-08 the SCEP URL field leads to AD CS with NDES', () => {
  const urls = kinds
    .flatMap(({ settings }) => Object.values(settings))
    .filter(({ control }) => control.type === 'urls');
  expect(urls.length).toBeGreaterThan(8);
  for (const { guidance } of urls) expect(guidance).toBe('ndes.address');
  expect(scenarioOf('ndes')?.title).toBe('AD CS with NDES');
  expect(textOf('ndes.address')).toContain('https://scep.contoso.com/certsrv/mscep/mscep.dll');
});

test('S002-12 the built-in CA says what it makes unnecessary, and what it cannot do yet', () => {
  const { unnecessary = [], planned } = scenarioOf('built-in') ?? {};
  for (const thing of [/Active Directory/, /templates/, /NDES/, /IIS/, /connector/])
    expect(unnecessary.join('\n')).toMatch(thing);
  expect(planned).toMatch(/cannot issue certificates yet/);
});

test('S002-33 the example of the seed, from values typed once', () => {
  const typed: { [Name in ValueName]?: string } = {
    ndesServer: 'Server01',
    domain: 'Contoso.com',
    serviceAccount: 'NDESService',
  };
  const [command] = stepOf('ndes.spn')?.commands ?? [];
  if (!command) throw new Error('no command');
  expect(commandText(command, typed)).toBe('setspn -s http/Server01.contoso.com contoso\\NDESService');
});

/** Decisions of requirements.md about what the guidance says. */
test('X22 X23 X28: the whole of seed 002, both eras of the connector host, IIS_IUSRS, one connector', () => {
  expect(textOf('connector.connector-server')).toMatch(/In 2015 the CA itself/);
  expect(textOf('connector.connector-server')).toMatch(/not the issuing CA/);
  for (const { id } of scenarios.flatMap(({ tasks }) => tasks.flatMap(({ steps }) => steps)))
    expect(textOf(id), id).not.toMatch(/IIS_IUSR\b/);
  for (const id of ['connector.connector-2015', 'connector.connector-2017', 'ndes.connector-2015'])
    expect(stepOf(id)?.superseded).toMatch(/One connector for everything/);
});

/** +b3 counts a row of the guidance for each of these. */
test.each<[string, string[]]>([
  ['domain membership except the proxy', ['ndes.domain', 'connector.domain']],
  ['NDES not on the CA', ['ndes.ndes-apart']],
  ['service account', ['ndes.service-account']],
  ['IIS_IUSRS', ['ndes.iis-iusrs']],
  ['SPN', ['ndes.spn']],
  ['NDES role', ['ndes.ndes-role']],
  [
    'IIS features',
    [
      'ndes.iis-request-filtering',
      'ndes.iis-asp-net-35',
      'ndes.iis-asp-net-45',
      'ndes.iis-6-metabase',
      'ndes.iis-6-wmi',
    ],
  ],
  [
    'AD CS configuration',
    ['ndes.config-role', 'ndes.config-account', 'ndes.config-ca', 'ndes.config-key-length'],
  ],
  ['publishing the template', ['ndes.template-publish', 'connector.template-publish']],
  ['registry value by purpose with the template name', ['ndes.registry-template']],
  ['iisreset', ['ndes.iisreset']],
  ['TLS certificate on 443', ['ndes.server-certificate', 'ndes.https-binding']],
  ['client certificate', ['ndes.client-certificate']],
  ['reboot after the 65534 limits', ['ndes.request-filtering', 'ndes.http-parameters', 'ndes.reboot']],
  ['proxy for long URLs', ['ndes.proxy-long-urls']],
  ['Exchange templates for S/MIME', ['connector.template-smime']],
  ['hotfixes by era', ['ndes.ca-hotfix', 'connector.ca-hotfix', 'ndes.proxy-hotfix']],
])('+b3 has a row for %s', (_what, ids) => {
  for (const id of ids) expect(stepOf(id), id).toBeDefined();
});

test('+b3 the name outside is the subject, the name inside an alternative name', () => {
  expect(textOf('ndes.server-certificate')).toMatch(
    /outside one is the subject and the inside one an alternative name/,
  );
  expect(textOf('ndes.server-certificate')).toContain("-DnsName 'scep.contoso.com' , 'Server01.contoso.com'");
  expect(textOf('ndes.client-certificate')).toMatch(/subject has to be the DNS name of this server/);
});

test('+b3 there is a scenario for each case, and hotfixes say what has superseded them', () => {
  expect(scenarios.map(({ id }) => id)).toEqual(['ndes', 'connector', 'partner', 'built-in']);
  for (const id of ['ndes.ca-hotfix', 'ndes.proxy-hotfix']) expect(stepOf(id)?.superseded).toBeDefined();
});

/** The rows of these lines want a connector of ours; what the guidance can say of them stands here. */
test.each<Row>([
  ['seed 002 L286-290', [['ndes.connector-enable', /tick Enable Certificate Connector/]]],
  ['seed 002 L298-305', [['ndes.connector-2015', /ndesconnectorssetup\.exe/, /CertificateRegistrationSvc/]]],
  ['seed 002 L307-316', [['ndes.connector-client-certificate', /NDESConnectorUI\.exe/]]],
  ['seed 002 L320', [['ndes.connector-sign-in', /administer the service/]]],
  ['seed 002 L322', [['ndes.connector-proxy', /name, port and the account/]]],
  ['seed 002 L324', [['ndes.connector-account', /Issue and Manage Certificates/]]],
  ['seed 002 L328', [['ndes.connector-restart', /Restart-Service/]]],
  ['seed 002 L330', [['ndes.address', /403/]]],
  [
    'seed 003 L113-120',
    [['connector.template-key-4096', /Windows and Android/, /Software KSP/, /Windows Hello/]],
  ],
  ['seed 003 L372', [['connector.sid-version', '6.2406.0.1001']]],
  ['seed 003 L392', [['connector.sid-restart', /new and renewed certificates/]]],
  ['seed 003 L398-408', [['connector.sid-back', /new PKCS profile/]]],
  ['seed 003 L411', [['connector.sid-digicert', /two templates/]]],
  ['seed 004 L109-112', [['connector.connector-2017', /Certification Authority > Add > Download/]]],
  ['seed 004 L114-117', [['connector.connector-2017', /folder it proposes/, /PFX Distribution/, /launch/]]],
  ['seed 004 L119', [['connector.connector-account', /SYSTEM, which is the default/]]],
  ['seed 004 L121', [['connector.connector-active', /After a few minutes/, /green mark and Active/]]],
  ['seed 004 L158-159', [['connector.ca-names', /full DNS name/, /rarely the same/]]],
  [
    'seed 004 L163-166',
    [['connector.template-policies', /Any Purpose, Client Authentication and Secure Email/]],
  ],
])('%s is in the guidance', (_lines, facts) => {
  expectFacts(facts);
});
