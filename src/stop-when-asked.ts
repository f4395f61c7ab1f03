/** At the first SIGTERM or SIGINT: stops in order, and ends this process with code 0. */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    await stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void (stopping ??= end()));
}
