// Asked for by `await` and by printing, on any object.
const QUIET = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch']);

/** The same object, which throws when asked for a member it lacks, so that no test passes on nothing. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || QUIET.has(key)) return Reflect.get(object, key, receiver);
      throw new Error(`stand-in: ${name}.${key} is not implemented`);
    },
  });
}

/** An event that listeners can prevent, with what else it says. */
export function preventable<T extends object>(facts: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
