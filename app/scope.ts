export { inScope } from '#lib/instrument/scope'
