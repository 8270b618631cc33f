import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/i18n/request.ts')

/** Headers that are the same for every answer; the CSP carries a nonce and is set in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()' },
]

/** What is shown by a link is nobody's to find, and nobody whom it cites learns of it. */
const unlisted = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  serverExternalPackages: ['graphile-worker'],
  reactStrictMode: true,
  // Title and icon stand in the first HTML of every page, for assistive technology and for browsers that ask for an icon at once.
  htmlLimitedBots: /.*/,
  // `npm test` checks types, of the tests too; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Instruments, facts, messages and samples are read from disk at run time, which tracing cannot see.
  outputFileTracingIncludes: { '/*': ['./content/**/*', './dist/**/*'] },
  rewrites: async () => [{ source: '/.well-known/touchstone-keys.json', destination: '/api/v1/keys' }],
  headers: async () => [
    { source: '/:path*', headers },
    { source: '/:locale(zh|en)/share/:path*', headers: unlisted },
    { source: '/share/:path*', headers: unlisted },
    { source: '/:locale(zh|en)/(invitation|reset|confirm)/:path*', headers: unlisted },
  ],
}

export default withNextIntl(config)
