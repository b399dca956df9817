/** What an export is, in words of its own: what it keeps and what it does not hold. */
export const exportWords = [
  'The file holds names, settings, certificates and the links to root certificates, in the form of Graph. An import here takes it again, and so do the tools around Intune.',
  'What came by an import and has no field here is given back as it came. History is not in it, nor which devices have a profile.',
] as const;
