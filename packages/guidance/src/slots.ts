import type { ValueName, Values } from './values.ts';

/** Something that stands in a command and comes from what was typed. */
export type Slot = {
  /** What a person has to type for it; shown in its place until then. */
  needs: readonly ValueName[];
  of: (values: Values) => string | undefined;
};

function typed(name: ValueName): Slot {
  return { needs: [name], of: (values) => values[name] };
}

/** "Server01" in "Contoso.com" is Server01.contoso.com; a name with dots is whole already. */
function hostOf(name: ValueName): Slot {
  return {
    needs: [name, 'domain'],
    of: (values) => {
      const server = values[name];
      if (server === undefined || server.includes('.')) return server;
      return values.domain === undefined ? undefined : `${server}.${values.domain.toLowerCase()}`;
    },
  };
}

const shortDomain: Slot = {
  needs: ['domain'],
  of: ({ shortDomain: given, domain }) => given ?? domain?.split('.')[0]?.toLowerCase(),
};

export const slots = {
  domain: { needs: ['domain'], of: ({ domain }) => domain?.toLowerCase() },
  shortDomain,
  caHost: hostOf('caServer'),
  caName: typed('caName'),
  ndesHost: hostOf('ndesServer'),
  serviceAccount: typed('serviceAccount'),
  publicName: typed('publicName'),
  scepTemplate: typed('scepTemplate'),
  connectorHost: hostOf('connectorServer'),
  /** The account of the machine itself. */
  connectorComputer: {
    needs: ['connectorServer'],
    of: ({ connectorServer }) => connectorServer && `${connectorServer.split('.')[0]}$`,
  },
  pkcsTemplate: typed('pkcsTemplate'),
  partnerUrl: typed('partnerUrl'),
} as const satisfies Record<string, Slot>;
