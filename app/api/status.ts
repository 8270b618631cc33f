import type { Issue } from '#lib/issue'

/** The one table from code to HTTP status. A code that is not here is about a value that was sent: 422. */
const statuses: Readonly<Record<string, number>> = {
  'request.bad-json': 400,
  'access.token-unknown': 401,
  'account.signed-out': 401,
  'account.wrong-password': 401,
  'account.wrong-sign-in': 401,
  'account.unconfirmed': 403,
  'request.foreign-origin': 403,
  'opinion.locked': 403,
  'access.not-allowed': 403,
  'access.not-found': 404,
  'request.in-progress': 409,
  'account.dead-link': 410,
  'answer.conflict': 409,
  'assessment.other-version': 409,
  'snapshot.too-many': 409,
  'share.too-many': 409,
  'note.conflict': 409,
  'note.too-many': 409,
  'question.conflict': 409,
  'question.too-many': 409,
  'submission.moved': 409,
  'intake.board-full': 409,
  'intake.closed': 409,
  'intake.board-archived': 409,
  'intake.list-full': 409,
  'intake.too-many-links': 409,
  'intake.too-many-entries': 409,
  'token.too-many': 409,
  'webhook.too-many': 409,
  'opinion.too-many': 409,
  'opinion.closed': 409,
  'account.last-owner': 409,
  'team.too-many': 409,
  'board.too-many': 409,
  'board.conflict': 409,
  'team.too-many-invitations': 409,
  'team.full': 409,
  'team.last-owner': 409,
  'calculation.too-many': 409,
  'assessment.not-installed': 409,
  'roadmap.conflict': 409,
  'request.too-large': 413,
  'board.sheet-large': 413,
  'reading.too-large': 413,
  'request.wrong-type': 415,
  'request.too-many': 429,
  'pdf.already-drawing': 429,
  'server.unexpected': 500,
  'pdf.failed': 500,
  'server.not-ready': 503,
  'snapshot.busy': 503,
  'pdf.busy': 503,
  'reading.busy': 503,
  'reading.stopped': 503,
  'pdf.too-slow': 503,
}

const unprocessable = 422

/** The status of a refusal: that of its first issue. */
export function statusOf(issues: readonly Issue[]): number {
  const code = issues[0]?.code
  return code !== undefined && Object.hasOwn(statuses, code) ? (statuses[code] ?? unprocessable) : unprocessable
}
