/** What stands in the address while somebody looks for a profile or device that is not in the list. */
export const asking = 'ask';
