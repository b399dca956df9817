import type { Bearer } from './bearer.ts';

/** Whom names are written for in tests: a person with her device, and the device alone. */
export const jane: Bearer = {
  certificateType: 'user',
  person: {
    name: 'Jane Doe',
    upn: 'janedoe@contoso.com',
    mail: 'jane.doe@contoso.com',
    givenName: 'Jane',
    surname: 'Doe',
    department: 'Finance',
    sam: String.raw`CONTOSO\janedoe`,
    dn: 'CN=Jane Doe,OU=UserAccounts,DC=corp,DC=contoso,DC=com',
    sid: 'S-1-5-21-1-2-3-1104',
  },
  device: {
    id: '0b9c3a52-2f0e-4d53-8f55-6c1de0b9f7aa',
    aadId: '7c1b7a1c-6f0d-4f4b-9d5c-2f6f2a3f9b10',
    serial: 'C02XK1JKJGH5',
    imei: '490154203237518',
    meid: 'A10000009296F2',
    mac: '00-1B-63-84-45-E6',
    name: 'PC1',
    fqdn: 'pc1.corp.contoso.com',
    sid: 'S-1-5-21-1-2-3-2001',
  },
};
export const deviceOfJane: Bearer = { certificateType: 'device', device: jane.device };
