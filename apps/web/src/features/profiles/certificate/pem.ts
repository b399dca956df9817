/** The bytes as text that most programs take (RFC 7468). */
export function pemOf(derBase64: string): string {
  const lines = derBase64.match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
