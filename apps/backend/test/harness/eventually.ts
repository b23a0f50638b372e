const PATIENCE_MS = 20_000;
const LOOK_MS = 20;

/** Repeats an expectation until it holds. Throws its last failure when it never does. */
export async function eventually<Value>(expectation: () => Promise<Value> | Value): Promise<Value> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}
