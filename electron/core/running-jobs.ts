/** The jobs of clients that are under way, by the names that the clients gave them. */
export class RunningJobs {
  readonly #running = new Map<string, AbortController>();

  /** Does work that `cancel` stops by its name; one without a name runs to its end. */
  async run<T>(name: string | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const running = new AbortController();
    if (name !== undefined) this.#running.set(name, running);
    try {
      return await work(running.signal);
    } finally {
      if (name !== undefined && this.#running.get(name) === running) this.#running.delete(name);
    }
  }

  /** Stops a job; tells whether it was under way. */
  cancel(name: string): boolean {
    const running = this.#running.get(name);
    running?.abort();
    return running !== undefined;
  }
}
