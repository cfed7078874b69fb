/** Lets go of the documents that are not needed any more: jsdom does so only when nothing runs. */
export async function breath(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
