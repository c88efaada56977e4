import type { components } from '#api/identity'
import type { Role } from '@/api'

/** What identity always answers of an account; its document calls nothing required. */
export interface Account {
  id: string
  username: string
  name: string
  roles: Role[]
  unit?: string | null
  enabled: boolean
  /** Never came in. */
  invited: boolean
  invitedUntil?: string | null
  secondFactor: boolean
  version: number
  invitation?: { link: string; expiresAt: string } | null
}

export interface Client {
  clientId: string
  name: string
  unit: string
  createdBy: string
  createdAt: string
  expiresAt: string
  revokedAt?: string | null
  lastUsedAt?: string | null
  version: number
  clientSecret?: string | null
  tokenAddress: string
}

export const account = (view: components['schemas']['AccountView']): Account => view as Account
export const client = (view: components['schemas']['ClientView']): Client => view as Client

/** As `If-Match` takes it. */
export const seen = (of: { version: number }): string => `"${of.version}"`

export const OF_A_UNIT: Role[] = ['CORRESPONDENT', 'UNIT_ADMIN']
