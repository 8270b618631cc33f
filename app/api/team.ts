import { foreignOrigin } from '#app/api/origin.ts'
import { env } from '#app/server.ts'
import { accountViewer } from '#app/viewer.ts'
import { type Action, may } from '#lib/access'
import { denied, refuse } from './refusal'

type Asked = { readonly ok: true; readonly account: string } | { readonly ok: false; readonly response: Response }

/** Whether whoever asks may do this to a team; a write must come from our own pages or from a program. */
export async function askTeam(request: Request, action: Action, team: string): Promise<Asked> {
  const foreign = request.method === 'GET' ? [] : foreignOrigin(request, env())
  if (foreign.length > 0) return { ok: false, response: refuse(foreign) }
  const viewer = await accountViewer()
  const resource = { kind: 'team', id: team } as const
  if (viewer.account === undefined || !may(viewer, action, resource)) return { ok: false, response: denied(viewer, resource) }
  return { ok: true, account: viewer.account }
}
