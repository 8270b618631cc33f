import 'server-only'
import { type Env, readEnv } from '#lib/env'

// Pages and routes are bundled apart; what belongs to the process hangs on what they share.
const held = globalThis as typeof globalThis & { touchstoneEnv?: Env }

/**
 * The settings of this process, read once.
 * @throws EnvError
 */
export function env(): Env {
  held.touchstoneEnv ??= readEnv(process.env)
  return held.touchstoneEnv
}
