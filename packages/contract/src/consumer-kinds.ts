/** What uses certificates and is kept elsewhere. No zod here: pages import it. */
export const consumerKinds = { wifi: 'Wi-Fi', vpn: 'VPN', email: 'E-mail' } as const;

export type ConsumerKind = keyof typeof consumerKinds;
