/** Runs a command from the terminal: says what it does, and ends with one line and code 1 when it cannot. */
export function runCommand(work: (say: (line: string) => void) => Promise<void>): void {
  work((line) => console.log(line)).catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : String(thrown));
    process.exitCode = 1;
  });
}
