import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from '../../standin/codec.ts';
import { toChromium, toElectron } from '../../standin/scheme.ts';
import { launch, runtime } from './launch.ts';

const runs = process.env.LECTERN_LONG ? 5000 : 300;

describe('the stand-in carries values as Electron does', () => {
  it('every value that a structured clone takes comes back equal', () => {
    const { encode, decode } = makeCodec();
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        const copy = structuredClone(value);
        expect(decode(encode(copy))).toStrictEqual(copy);
      }),
      { seed: 7, numRuns: runs },
    );
  });

  it('cycles, holes, odd keys and errors survive', () => {
    const { encode, decode } = makeCodec();
    const holes: unknown[] = [1];
    holes[2] = 3;
    const cycle: Record<string, unknown> = { holes, error: new RangeError('far') };
    cycle.self = cycle;
    Object.defineProperty(cycle, '__proto__', { value: 'a key like any other', enumerable: true });
    const back = decode(encode(cycle)) as typeof cycle;
    expect(back.self).toBe(back);
    expect(1 in (back.holes as unknown[])).toBe(false);
    expect(back.error).toBeInstanceOf(RangeError);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(back, '__proto__')?.value).toBe('a key like any other');
  });

  it('functions and symbols do not', () => {
    const { encode } = makeCodec();
    expect(() => encode({ run: () => 1 })).toThrow('An object could not be cloned.');
    expect(() => encode(Symbol('x'))).toThrow('An object could not be cloned.');
  });

  it('addresses of the app’s scheme go to Chromium and back', () => {
    expect(toChromium('app://bundle/index.html?a#b')).toBe('https://bundle.app.localhost/index.html?a#b');
    expect(toElectron('https://bundle.app.localhost/index.html?a#b')).toBe('app://bundle/index.html?a#b');
    expect(toElectron('https://bundle.app.localhost.evil.example/')).toBe('https://bundle.app.localhost.evil.example/');
  });
});

describe.runIf(runtime === 'stand-in')('the stand-in lets no test pass on nothing', () => {
  it('throws on what it does not have, and opens no unsafe window', async () => {
    const { app } = await launch();
    const said = await app.evaluate(({ app: own, BrowserWindow }) => {
      const words = (run: () => unknown): string => {
        try {
          return String(run());
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
      };
      return [
        words(() => own.dock),
        words(() => BrowserWindow.getAllWindows()[0]?.setProgressBar(1)),
        words(() => new BrowserWindow({ webPreferences: { contextIsolation: false } })),
        words(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
        words(() => new BrowserWindow({ webPreferences: { sandbox: false } })),
      ];
    });
    expect(said).toEqual([
      'stand-in: app.dock is not implemented',
      'stand-in: window.setProgressBar is not implemented',
      'stand-in: a window needs webPreferences.contextIsolation true',
      'stand-in: a window needs webPreferences.nodeIntegration false',
      'stand-in: a window needs webPreferences.sandbox true',
    ]);
  });
});
