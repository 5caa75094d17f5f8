/** The first signal stops in good order, a second one at once. */
export function onStop(stop: () => unknown): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}
