export type InTurn<Item> = { done: number; failed: { item: Item; thrown: unknown }[] };

/** The same for each, one after the other; one that fails does not stop the rest. */
export async function inTurn<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
): Promise<InTurn<Item>> {
  const outcome: InTurn<Item> = { done: 0, failed: [] };
  for (const item of items) {
    try {
      await act(item);
      outcome.done += 1;
    } catch (thrown) {
      outcome.failed.push({ item, thrown });
    }
  }
  return outcome;
}
