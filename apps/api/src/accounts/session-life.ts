/** A session ends 12 hours after sign-in, or after one hour without a request. */
export const sessionLasts = 12 * 60 * 60_000;
export const idleLasts = 60 * 60_000;
/** "Last seen" is written at most this often: reading a page costs no write. */
export const seenEvery = 60_000;

export const invitationLasts = 72 * 60 * 60_000;
export const setUpLinkLasts = 15 * 60_000;
