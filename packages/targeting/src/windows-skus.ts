/** The editions of Windows that filters tell apart, with their numbers on the device (spec 4.2). */
export const windowsSkus = {
  BusinessN: [49],
  CloudEdition: [203],
  CloudEditionN: [202],
  Core: [10, 111],
  CoreCountrySpecific: [99],
  CoreN: [98],
  CoreSingleLanguage: [100],
  Education: [121],
  EducationN: [122],
  Enterprise: [4],
  EnterpriseEval: [72],
  EnterpriseG: [171],
  EnterpriseGN: [172],
  EnterpriseN: [27],
  EnterpriseNEval: [84],
  EnterpriseS: [125],
  EnterpriseSEval: [129],
  EnterpriseSN: [126],
  Holographic: [136],
  IoTUAP: [123],
  IoTUAPCommercial: [131],
  IoTEnterprise: [188],
  PPIPro: [119],
  Professional: [48],
  ProfessionalEducation: [164],
  ProfessionalEducationN: [165],
  ProfessionalWorkstation: [161],
  ProfessionalN: [162],
  ProfessionalSingleLanguage: [138],
  ServerRdsh: [175],
} as const satisfies Record<string, readonly number[]>;

export type WindowsSku = keyof typeof windowsSkus;

export const windowsSkuNames = Object.keys(windowsSkus) as WindowsSku[];

/** The name of the number that Windows itself reports. */
export function skuOfNumber(sku: number): WindowsSku | undefined {
  return windowsSkuNames.find((name) => {
    const numbers: readonly number[] = windowsSkus[name];
    return numbers.includes(sku);
  });
}
