import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses that are not of the public internet: this machine, private networks, link-local ones with their metadata services, tunnels into them. */
const inner = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inner.addSubnet(net, bits, 'ipv4')
// Of version 6 only 2000::/3 is public, and there 2001::/23, 2001:db8::/32 and 2002::/16 are not.
const outer6 = new BlockList()
outer6.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inner.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is one of the public internet. */
export const isPublic = (address: string): boolean => {
  const version = isIP(address)
  if (version === 4) return !inner.check(address, 'ipv4')
  return version === 6 && outer6.check(address, 'ipv6') && !inner.check(address, 'ipv6')
}

/** An address that must not be called, though its name may look well. */
export class PrivateAddressError extends Error {
  constructor() {
    super('the address leads into a private network')
    this.name = 'PrivateAddressError'
  }
}

/**
 * What a webhook may be sent to: https, without a name or password in it, and no private address by number. Names are looked up when they
 * are called, by `publicLookup`. `allowPrivate` is for tests and for networks without an outside.
 */
export const isWebhookUrl = (text: string, allowPrivate: boolean): boolean => {
  if (text.length > 2_000 || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  if (allowPrivate) return protocol === 'https:' || protocol === 'http:'
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !isPublic(literal)) return false
  return protocol === 'https:' && (isIP(literal) !== 0 || hostname.includes('.'))
}

/** Resolves a name for the very connection that is then made, so that it cannot answer differently the second time. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => {
    if (error !== null) return callback(error, '', 0)
    const [first] = addresses
    if (first === undefined || !addresses.every(({ address }) => isPublic(address))) return callback(new PrivateAddressError(), '', 0)
    return options.all === true ? callback(null, [...addresses]) : callback(null, first.address, first.family)
  })
}
