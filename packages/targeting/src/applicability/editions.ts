import type { WindowsSku } from '../windows-skus.ts';

/** The editions that an applicability rule can name, by their name on the Graph wire (spec 4.1). */
export const osEditions = {
  windows10Enterprise: 'Windows 10/11 Enterprise',
  windows10EnterpriseN: 'Windows 10/11 Enterprise N',
  windows10Education: 'Windows 10/11 Education',
  windows10EducationN: 'Windows 10/11 Education N',
  windows10MobileEnterprise: 'Windows 10 Mobile Enterprise',
  windows10HolographicEnterprise: 'Windows 10 Holographic for Business',
  windows10Professional: 'Windows 10/11 Professional',
  windows10ProfessionalN: 'Windows 10 Professional N',
  windows10ProfessionalEducation: 'Windows 10/11 Professional Education',
  windows10ProfessionalEducationN: 'Windows 10/11 Professional Education N',
  windows10ProfessionalWorkstation: 'Windows 10/11 Professional Workstation',
  windows10ProfessionalWorkstationN: 'Windows 10/11 Professional Workstation N',
  windows10Home: 'Windows 10/11 Home',
  windows10HomeChina: 'Windows 10 Home China',
  windows10HomeN: 'Windows 10/11 Home N',
  windows10HomeSingleLanguage: 'Windows 10/11 Home Single Language',
  windows10Mobile: 'Windows 10 Mobile',
  windows10IoTCore: 'Windows 10 IoT Core',
  windows10IoTCoreCommercial: 'Windows 10 IoT Core Commercial',
} as const;

export type OsEdition = keyof typeof osEditions;

export const osEditionNames = Object.keys(osEditions) as OsEdition[];

/**
 * What an installed Windows counts as. Windows has more SKUs than the wire has editions: evaluations, long-term servicing, G,
 * IoT Enterprise and several sessions count as the Enterprise they are made of (README).
 */
const editionBySku: Record<WindowsSku, OsEdition | null> = {
  BusinessN: 'windows10ProfessionalN',
  CloudEdition: null,
  CloudEditionN: null,
  Core: 'windows10Home',
  CoreCountrySpecific: 'windows10HomeChina',
  CoreN: 'windows10HomeN',
  CoreSingleLanguage: 'windows10HomeSingleLanguage',
  Education: 'windows10Education',
  EducationN: 'windows10EducationN',
  Enterprise: 'windows10Enterprise',
  EnterpriseEval: 'windows10Enterprise',
  EnterpriseG: 'windows10Enterprise',
  EnterpriseGN: 'windows10EnterpriseN',
  EnterpriseN: 'windows10EnterpriseN',
  EnterpriseNEval: 'windows10EnterpriseN',
  EnterpriseS: 'windows10Enterprise',
  EnterpriseSEval: 'windows10Enterprise',
  EnterpriseSN: 'windows10EnterpriseN',
  Holographic: 'windows10HolographicEnterprise',
  IoTUAP: 'windows10IoTCore',
  IoTUAPCommercial: 'windows10IoTCoreCommercial',
  IoTEnterprise: 'windows10Enterprise',
  PPIPro: null,
  Professional: 'windows10Professional',
  ProfessionalEducation: 'windows10ProfessionalEducation',
  ProfessionalEducationN: 'windows10ProfessionalEducationN',
  ProfessionalWorkstation: 'windows10ProfessionalWorkstation',
  ProfessionalN: 'windows10ProfessionalN',
  ProfessionalSingleLanguage: 'windows10Professional',
  ServerRdsh: 'windows10Enterprise',
};

const bySku = new Map<string, OsEdition | null>(
  Object.entries(editionBySku).map(([sku, edition]) => [sku.toLowerCase(), edition]),
);

/** Null: no edition of the wire is this one, or nobody knows it. */
export function editionOfSku(sku: string | null): OsEdition | null {
  return bySku.get(sku?.toLowerCase() ?? '') ?? null;
}

/** The SKUs that count as one of the editions. */
export function skusOfEditions(editions: readonly OsEdition[]): string[] {
  return Object.entries(editionBySku)
    .filter(([, edition]) => edition !== null && editions.includes(edition))
    .map(([sku]) => sku);
}
