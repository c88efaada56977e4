/** What pages use of the API layer. */
export { answer, identity, notification, publishing, review, submission, type Answer } from './client'
export { useKeptForm, type KeptForm } from './kept'
export { useMoves, type Moved } from './live'
export { Refused, type Fault } from './problem'
export { useResource, type Resource } from './resource'
export { useSending, type Sending } from './sending'
export { signInAddress, useSession, type Person, type Role } from './session'
export type * from './types'
