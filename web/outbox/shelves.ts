/**
 * What this device keeps of somebody's work, locked with a key of hers. The key is the server's to hand out; here it lies as
 * one that can be used and not read, for as long as the login lasts. At most one account is open on a device at a time.
 */
export type Vault = {
  readonly accountId: string;
  /** False where the device can keep nothing: then what is kept is gone with the page. */
  readonly keeps: boolean;
  read<Value>(shelf: Shelf, name: string): Promise<Value | undefined>;
  names(shelf: Shelf): Promise<string[]>;
  /** Throws where the device is full. `waits`: somebody else who sits here may know that something is to be sent. */
  write(shelf: Shelf, name: string, value: unknown, waits?: boolean): Promise<void>;
  remove(shelf: Shelf, name: string): Promise<void>;
};

/** What waits to be sent, and the answers that are known without the line. */
export type Shelf = "sheets" | "answers";
