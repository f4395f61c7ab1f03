type Locks = { request<T>(name: string, work: () => Promise<T>): Promise<T> };

const queues = new Map<string, Promise<unknown>>();

/** Does a work under a name that no other tab works under meanwhile; in a browser without locks, no other part of this one. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { navigator } = globalThis as { readonly navigator?: { readonly locks?: Locks } };
  if (navigator?.locks) return navigator.locks.request(name, work);
  const turn = (queues.get(name) ?? Promise.resolve()).then(work);
  queues.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}
