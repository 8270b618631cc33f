import * as z from 'zod'
import type { Issue } from '#lib/issue'

const Refusal = z.object({
  issues: z.array(
    z.object({
      code: z.string(),
      path: z.array(z.union([z.string(), z.number()])),
      data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
})

/** No answer at all: there is no connection, or the server is down. */
const unreachable: Issue = { code: 'request.unreachable', path: [] }
const unexpected: Issue = { code: 'server.unexpected', path: [] }

/** `issue` is the first of `issues`. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issue: Issue; readonly issues: readonly Issue[] }

const failed = (issue: Issue, issues: readonly Issue[] = [issue]) => ({ ok: false, issue, issues }) as const

/** Asks our own server for something that is not an answer to a question; what goes wrong comes back as issues. */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  body: unknown,
  schema: z.ZodType<T>,
): Promise<Answered<T>> {
  let response: Response
  try {
    response = await fetch(`/api/v1${address}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    return failed(unreachable)
  }
  const text = await response.text()
  let answer: unknown = null
  try {
    answer = text === '' ? null : JSON.parse(text)
  } catch {
    return failed(unexpected)
  }
  if (!response.ok) {
    const issues = Refusal.safeParse(answer).data?.issues ?? []
    return failed(issues[0] ?? unexpected, issues)
  }
  const parsed = schema.safeParse(answer)
  return parsed.success ? { ok: true, value: parsed.data } : failed(unexpected)
}
