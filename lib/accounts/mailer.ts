import { createTransport } from 'nodemailer'

/** A letter of plain text. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string }

/** Whoever delivers letters; rejects where one could not be handed over. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> }

const timeoutMs = 15_000

/** Hands letters to a mail server, `smtp://` or `smtps://` with what it takes to be let in. */
export const smtpMailer = (url: string, from: string): Mailer => {
  const transport = createTransport(
    { url, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
    // Nothing in a letter is read from a disk or fetched.
    { from, disableFileAccess: true, disableUrlAccess: true },
  )
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ to: { name: '', address: to }, subject, text })
    },
  }
}

/** Where no mail server is set up, the operator reads the letters in the log and passes their links on. */
export const logMailer = (print: (line: string) => void): Mailer => ({
  send: async ({ to, subject, text }) =>
    print(`No mail is set up (SMTP_URL), so this letter to ${to} is printed instead: ${subject}\n${text}`),
})
