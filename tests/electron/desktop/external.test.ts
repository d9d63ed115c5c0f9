import { describe, expect, it } from 'vitest';
import { externalAddress } from '../../../electron/desktop/external.ts';

describe('addresses that may be handed to the system', () => {
  it.each([
    ['https://conference.example/a?b=c#d', 'https://conference.example/a?b=c#d'],
    ['HTTPS://Conference.example', 'https://conference.example/'],
    ['mailto:chair@conference.example?subject=Slides', 'mailto:chair@conference.example?subject=Slides'],
  ])('%s', (text, address) => {
    expect(externalAddress(text)).toBe(address);
  });

  it.each([
    'http://conference.example/',
    'file:///etc/passwd',
    'file://host/share',
    '\\\\host\\share',
    '//host/share',
    'smb://host/share',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,hello',
    'blob:https://x/1',
    'vbscript:x',
    'ms-word:ofe|u|https://x/',
    'ms-msdt:/id',
    'search-ms:query=x',
    'tel:+471',
    'app://bundle/index.html',
    'https://user:secret@conference.example/',
    'https://conference.example/\nhost',
    'https:\\\\host\\share',
    ' https://conference.example/',
    'https://',
    'conference.example',
    '',
    `https://conference.example/${'x'.repeat(2000)}`,
  ])('not %j', (text) => {
    expect(externalAddress(text)).toBeNull();
  });
});
