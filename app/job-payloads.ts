/** The jobs that there are, and what each is given: plain data by which it finds its work, never answers, names or secrets. */
export type JobPayloads = {
  /** what is done once a day: erasing what was abandoned, forgetting jobs that died long ago and sign-ins that ended */
  readonly upkeep: Readonly<Record<string, never>>
  /** one event to one address */
  readonly 'webhook.deliver': { readonly webhook: string; readonly delivery: string }
}

export type JobName = keyof JobPayloads
