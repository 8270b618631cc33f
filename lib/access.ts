/** Who asks: the assessments for which a valid grant was shown. */
export type Viewer = { readonly assessments: ReadonlySet<string> }

/** What is asked about. A new kind of thing gets a new kind here, and its cases in `sees` and `may`. */
export type Resource =
  | { readonly kind: 'service' }
  | { readonly kind: 'sample'; readonly name: string }
  | { readonly kind: 'assessment'; readonly id: string }

export type Action =
  | 'assessment.create'
  | 'assessment.read'
  | 'assessment.write'
  | 'assessment.report'
  | 'assessment.submit'
  | 'assessment.withdraw'
  | 'assessment.replace-link'
  | 'assessment.erase'
  | 'sample.read'
  | 'tool.use'
  | 'seal.verify'

/** Whether the viewer may know that the thing is there. */
const sees = (viewer: Viewer, resource: Resource): boolean => {
  switch (resource.kind) {
    case 'service':
    case 'sample':
      return true
    case 'assessment':
      return viewer.assessments.has(resource.id)
    default:
      return resource satisfies never
  }
}

/** Whether the viewer may do this to that: the single place that decides. An action on a thing of another kind is never allowed. */
export const may = (viewer: Viewer, action: Action, resource: Resource): boolean => {
  switch (action) {
    case 'assessment.create':
    case 'tool.use':
    case 'seal.verify':
      return resource.kind === 'service'
    case 'sample.read':
      return resource.kind === 'sample'
    case 'assessment.read':
    case 'assessment.write':
    case 'assessment.report':
    case 'assessment.submit':
    case 'assessment.withdraw':
    case 'assessment.replace-link':
    case 'assessment.erase':
      return resource.kind === 'assessment' && sees(viewer, resource)
    default:
      return action satisfies never
  }
}

/**
 * The HTTP status of a refusal. Whoever may not see a thing gets 404, the same as if it were not there, so that nobody can find out
 * what exists by asking; 403 is for someone who sees it and may not do this to it.
 */
export const refusalStatus = (viewer: Viewer, resource: Resource): 403 | 404 => (sees(viewer, resource) ? 403 : 404)
