import { describe, expect, it } from 'vitest';
import { fileOfAddress, isOwnAddress } from '../../../electron/desktop/bundle.ts';

const file = (address: string): string | null => fileOfAddress(address, '/app/renderer');

describe('addresses of our pages', () => {
  it.each([
    ['app://bundle/', '/app/renderer/index.html'],
    ['app://bundle/index.html', '/app/renderer/index.html'],
    ['app://bundle/index.html?x=1#/board', '/app/renderer/index.html'],
    ['app://bundle/assets/main-1a2b.js', '/app/renderer/assets/main-1a2b.js'],
    ['app://bundle/assets/a%20b.svg', '/app/renderer/assets/a b.svg'],
    ['app://bundle', '/app/renderer/index.html'],
  ])('%s is %s', (address, expected) => {
    expect(file(address)).toBe(expected);
  });

  it.each([
    'app://bundle/../main.mjs',
    'app://bundle/assets/../../main.mjs',
    'app://bundle/%2e%2e/main.mjs',
    'app://bundle/%2E%2E/main.mjs',
    'app://bundle/..%2fmain.mjs',
    'app://bundle/%2e%2e%2fmain.mjs',
    'app://bundle/%252e%252e/main.mjs',
    'app://bundle/..\\main.mjs',
    'app://bundle/..%5cmain.mjs',
    'app://bundle/assets\\..\\..\\main.mjs',
    'app://bundle/index.html%00.png',
    'app://bundle/\0',
    'app://bundle//etc/passwd',
    'app://bundle/%2fetc/passwd',
    'app://bundle/./index.html',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/c%3a/windows/win.ini',
    'app://bundle/index.html::$DATA',
    'app://bundle/%',
    'app://bundle/%zz',
    'app://bundle/%c0%ae%c0%ae/main.mjs',
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'app://bundle:80/index.html',
    'app://user@bundle/index.html',
    'app:bundle/index.html',
    'https://bundle/index.html',
    'file:///app/renderer/index.html',
    'data:text/html,hello',
    '',
  ])('%j names no file', (address) => {
    expect(file(address)).toBeNull();
  });

  it('compares scheme and host, since Node gives such addresses no origin', () => {
    expect(new URL('app://bundle/').origin).toBe('null');
    expect(isOwnAddress('app://bundle/index.html')).toBe(true);
    expect(isOwnAddress('app://evil/index.html')).toBe(false);
    expect(isOwnAddress('null')).toBe(false);
  });
});
