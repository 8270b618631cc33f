import { describe, expect, test } from 'vitest'
import { isPublic, isWebhookUrl, PrivateAddressError, publicLookup } from '#lib/webhooks/address'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  'fc00::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  '2001:db8::1',
  '2001::1',
  'ff02::1',
  'no address',
])('%s is not public', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::200e'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true)
})

describe('the address of a webhook', () => {
  test.each([
    'http://example.org/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://intranet/',
    'https://user@example.org/',
    'https://user:pw@example.org/',
    'ftp://example.org/',
    'javascript:alert(1)',
    'example.org',
    '',
    `https://example.org/${'x'.repeat(2_000)}`,
  ])('%s is refused', (url) => {
    expect(isWebhookUrl(url, false)).toBe(false)
  })

  test('a public https address is taken, and a private one where the operator allows it', () => {
    expect(isWebhookUrl('https://example.org:8443/hooks?x=1', false)).toBe(true)
    expect(isWebhookUrl('http://127.0.0.1:3000/', true)).toBe(true)
    expect(isWebhookUrl('ftp://127.0.0.1/', true)).toBe(false)
  })
})

test('a name that leads to this machine is refused when it is called', async () => {
  const asked = (all: boolean) =>
    new Promise<unknown>((resolve) => publicLookup('localhost', { all }, (error, address) => resolve(error ?? address)))
  expect(await asked(true)).toBeInstanceOf(PrivateAddressError)
  expect(await asked(false)).toBeInstanceOf(PrivateAddressError)
})
