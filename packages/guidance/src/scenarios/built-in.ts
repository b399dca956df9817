import { defineScenario } from '../step.ts';

/** What is true of Countersign today. The steps grow with the authorities. */
export const builtIn = defineScenario({
  id: 'built-in',
  title: 'Built-in CA',
  lead: 'Countersign itself as the CA, without any Windows server. Planned; see what you can do today.',
  planned:
    'Countersign cannot issue certificates yet; authorities and SCEP are planned. What you can do for it today stands below.',
  unnecessary: [
    'an Active Directory domain and an Enterprise CA',
    'certificate templates, and rights on them',
    'an NDES server, its service account, its service principal name and IIS',
    'registry values for templates and for long requests: the built-in SCEP will take them as they come',
    'a certificate connector, for SCEP',
  ],
  tasks: {
    server: {
      title: 'The server',
      steps: {
        'public-url': {
          title: 'Give Countersign the address that devices will call',
          where: { machine: 'countersignServer', at: 'its environment' },
          how: [
            'Set COUNTERSIGN_PUBLIC_URL to an https address that can be reached from wherever devices are.',
          ],
          why: 'Addresses in profiles and certificates will be derived from it, and an issued certificate cannot be changed.',
          eras: ['countersign'],
        },
        tls: {
          title: 'Encrypt the connection',
          where: { machine: 'countersignServer', at: 'its environment' },
          how: [
            'Set COUNTERSIGN_TLS_CERT and COUNTERSIGN_TLS_KEY, or put a proxy before it and name that in COUNTERSIGN_TRUSTED_PROXIES.',
            'Take a server certificate that devices trust already.',
          ],
          why: 'Devices come before they know any CA of yours.',
          eras: ['countersign'],
        },
        'master-key': {
          title: 'Keep the master key and a backup apart',
          where: { machine: 'countersignServer' },
          how: ['Make backups with “countersign backup”, and keep the file master.key in another place.'],
          why: 'It seals all secrets, and will seal the key of the CA. Without it nobody can issue or revoke again.',
          eras: ['countersign'],
        },
      },
    },
    profiles: {
      title: 'Profiles',
      steps: {
        'upstream-root': {
          title: 'Bring the root that you have to devices',
          where: { machine: 'countersign', at: 'Devices > Configuration > New profile' },
          how: ['Create a trusted certificate profile for each platform with the certificate of your root.'],
          why: 'Devices that know the root already will trust the built-in CA from its first certificate on.',
          onlyIf: 'The built-in CA will stand under a root of your own.',
          eras: ['countersign'],
          inWizard: true,
        },
      },
    },
  },
});
