import { tokenIn } from './bearer'
import { refuse } from './refusal'

export { denied, json, noContent, notAllowed, notFound, refuse, tooMany } from './refusal'

/**
 * Runs a handler; what it did not expect becomes a 500 that tells nothing, and a line in the log without any content. A request with a
 * token is answered for the program that shows it, within its limit.
 */
export const guarded =
  <C>(handler: (request: Request, context: C) => Promise<Response>) =>
  async (request: Request, context: C): Promise<Response> => {
    try {
      if (tokenIn(request.headers.get('authorization')) === null) return await handler(request, context)
      // Only now, since it needs the database, which most of what answers without one does not.
      const { asProgram } = await import('./program')
      return await asProgram(request, (own) => handler(own, context))
    } catch (error) {
      console.error(`${request.method} failed:`, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown reason')
      return refuse([{ code: 'server.unexpected', path: [] }])
    }
  }
