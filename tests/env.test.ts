import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { EnvError, readEnv } from '#lib/env'

const problemsOf = (settings: Record<string, string>): readonly string[] => {
  try {
    readEnv(settings)
  } catch (error) {
    if (error instanceof EnvError) return error.problems
    throw error
  }
  return []
}

test('nothing has to be set', () => {
  expect(readEnv({})).toStrictEqual({
    port: 3_000,
    dataDir: resolve('data'),
    databaseUrl: undefined,
    publicUrl: 'http://localhost:3000',
    trustedProxies: 0,
    instrumentsDir: undefined,
    retentionDays: 365,
    privateWebhooks: false,
    sealKey: undefined,
    trustedKeysFile: undefined,
    smtpUrl: undefined,
    mailFrom: 'touchstone@localhost',
    authSecret: undefined,
    footerNotice: { zh: undefined, en: undefined },
  })
})

test('an empty or blank setting counts as unset, and others are none of our business', () => {
  const names = ['PORT', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'TRUST_PROXY', 'INSTRUMENTS_DIR', 'RETENTION_DAYS', 'FOOTER_NOTICE_ZH']
  for (const blank of ['', '  ']) expect(readEnv(Object.fromEntries(names.map((name) => [name, blank])))).toStrictEqual(readEnv({}))
  expect(readEnv({ HOME: '/root', PATH: undefined })).toStrictEqual(readEnv({}))
})

test('settings are read as they are meant', () => {
  const env = readEnv({
    PORT: ' 8080 ',
    DATA_DIR: '/var/touchstone',
    DATABASE_URL: 'postgresql://user:pass@db/touchstone',
    PUBLIC_URL: 'https://Touchstone.example/',
    TRUST_PROXY: '2',
    INSTRUMENTS_DIR: 'my/instruments',
    RETENTION_DAYS: '90',
    TRUSTED_KEYS: 'keys.json',
    SMTP_URL: 'smtps://user:pass@mail.example:465',
    MAIL_FROM: 'touchstone@fund.example',
    AUTH_SECRET: 'a-secret-of-more-than-thirty-two-characters',
    FOOTER_NOTICE_ZH: '京ICP备00000000号',
    FOOTER_NOTICE_EN: 'Imprint',
  })
  expect(env).toStrictEqual({
    port: 8_080,
    dataDir: '/var/touchstone',
    databaseUrl: 'postgresql://user:pass@db/touchstone',
    publicUrl: 'https://touchstone.example',
    trustedProxies: 2,
    instrumentsDir: resolve('my/instruments'),
    retentionDays: 90,
    privateWebhooks: false,
    sealKey: undefined,
    trustedKeysFile: resolve('keys.json'),
    smtpUrl: 'smtps://user:pass@mail.example:465',
    mailFrom: 'touchstone@fund.example',
    authSecret: 'a-secret-of-more-than-thirty-two-characters',
    footerNotice: { zh: '京ICP备00000000号', en: 'Imprint' },
  })
  expect(readEnv({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  expect([readEnv({ TRUST_PROXY: 'true' }).trustedProxies, readEnv({ TRUST_PROXY: 'false' }).trustedProxies]).toStrictEqual([1, 0])
})

test('a private key that cannot be used is refused, and its value is not repeated', () => {
  for (const text of ['secret-text', '{"kty":"OKP","crv":"Ed25519","x":"secret-text"}']) {
    const [problem] = problemsOf({ SEAL_KEY: text })
    expect(problem).toMatch(/^SEAL_KEY must be an Ed25519 private key/)
    expect(problem).not.toContain('secret-text')
  }
})

test('every wrong setting is named at once, in words for the operator', () => {
  const problems = problemsOf({
    PORT: '70000',
    DATABASE_URL: 'mysql://x',
    PUBLIC_URL: 'example.org',
    TRUST_PROXY: 'yes',
    RETENTION_DAYS: '7',
  })
  expect(problems).toStrictEqual([
    'PORT must be a whole number from 1 to 65535',
    'DATABASE_URL must begin with postgres:// or postgresql://',
    'PUBLIC_URL must be an address like https://example.org, without a path',
    'TRUST_PROXY must be true, false or the number of proxies in front, from 0 to 9',
    'RETENTION_DAYS must be a whole number from 31 to 36500',
  ])
  expect(new EnvError(problems).message).toContain('\n  PORT must be')
})

test.each([
  ['PORT', '0'],
  ['PORT', '3000.5'],
  ['PORT', '-1'],
  ['PORT', '1e3'],
  ['PORT', 'Infinity'],
  ['PUBLIC_URL', 'https://example.org/app'],
  ['PUBLIC_URL', 'https://example.org/?x'],
  ['PUBLIC_URL', 'https://user@example.org'],
  ['PUBLIC_URL', 'ftp://example.org'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['TRUST_PROXY', '10'],
  ['RETENTION_DAYS', 'never'],
  ['FOOTER_NOTICE_EN', 'x'.repeat(501)],
])('%s cannot be %s', (name, value) => {
  expect(problemsOf({ [name]: value })).toHaveLength(1)
})

test('what is wrong is told without the value, which may hold a password', () => {
  expect(problemsOf({ DATABASE_URL: 'mysql://user:hunter2@db' }).join()).not.toContain('hunter2')
})
