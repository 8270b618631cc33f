import { createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { confirmLetter, invitationLetter, knownLetter, resetLetter } from '#lib/accounts/letters'
import { logMailer, smtpMailer } from '#lib/accounts/mailer'
import { locales } from '#lib/i18n/locale'

/** A mail server that takes one letter after the other, or refuses every recipient. */
const mailServer = async (refuses = false) => {
  const lines: string[] = []
  const talk = (socket: Socket) => {
    let inLetter = false
    const answer = (line: string): string | null => {
      if (inLetter) {
        inLetter = line !== '.'
        return inLetter ? null : '250 taken'
      }
      if (/^DATA/i.test(line)) inLetter = true
      if (/^RCPT/i.test(line) && refuses) return '550 nobody here'
      if (/^QUIT/i.test(line)) return '221 bye'
      return inLetter ? '354 go on' : '250 fine'
    }
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        lines.push(line)
        const said = answer(line)
        if (said !== null) socket.write(`${said}\r\n`)
      }
    })
    socket.on('error', () => {})
  }
  const server = createServer(talk)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return { url: `smtp://127.0.0.1:${address.port}`, lines }
}

const link = 'https://touchstone.example/zh/reset#a-secret-of-a-letter'
const from = 'touchstone@fund.example'

test('a letter reaches the mail server whole, from whom and to whom it should', async () => {
  const { url, lines } = await mailServer()
  await smtpMailer(url, from).send({ to: 'shen@example.org', subject: '重设密码', text: `${link}\n` })
  const all = lines.join('\n')
  expect(all).toMatch(/MAIL FROM:<touchstone@fund\.example>/i)
  expect(all).toMatch(/RCPT TO:<shen@example\.org>/i)
  expect(all).toContain(`Subject: =?UTF-8?B?${Buffer.from('重设密码').toString('base64')}?=`)
  expect(all).toContain(link)
})

test('a refused letter is an error, for whoever sent it to know', async () => {
  const { url } = await mailServer(true)
  await expect(smtpMailer(url, from).send({ to: 'nobody@example.org', subject: 's', text: 't' })).rejects.toThrow()
})

test('without a mail server a letter is in the log with its link', async () => {
  const printed: string[] = []
  await logMailer((line) => printed.push(line)).send(resetLetter('zh', 'shen@example.org', link))
  expect(printed.join('\n')).toContain('shen@example.org')
  expect(printed.join('\n')).toContain(link)
})

test.each(locales)('every letter in %s has its link on a line of its own', (locale) => {
  const invited = { by: '沈知远', team: '观澜资本', role: 'analyst', expiresAt: '2026-12-01T08:00:00.000Z' } as const
  const to = 'shen@example.org'
  const letters = [
    resetLetter(locale, to, link),
    confirmLetter(locale, to, link),
    knownLetter(locale, to, link),
    invitationLetter(locale, to, link, invited),
  ]
  for (const { subject, text } of letters) {
    expect(subject).not.toBe('')
    expect(text.split('\n')).toContain(link)
  }
  expect(letters[3]?.subject).toContain('观澜资本')
})
