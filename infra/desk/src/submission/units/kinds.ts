import type { Unit } from '@/api'

export type UnitKind = Unit['kind']

/** A kind of which this table knows nothing does not compile. */
const known: Record<UnitKind, true> = {
  BUREAU: true,
  AFFILIATED_CENTRE: true,
  HOSPITAL: true,
  COUNTY_BUREAU: true,
  NEWSPAPER: true,
  GOV_WEBSITE: true,
  GOV_MEDIA_ACCOUNT: true,
  SOCIETY: true,
}
export const kinds = Object.keys(known) as UnitKind[]
export const statuses = ['APPLIED', 'ACTIVE', 'SUSPENDED', 'MERGED', 'CLOSED'] as const
export type UnitStatus = (typeof statuses)[number]

/** Who may look at the registry, and who may change it. */
export const READS = ['LIAISON_EDITOR', 'ADMINISTRATOR', 'AUDITOR'] as const
export const LOOKS_AFTER = ['LIAISON_EDITOR', 'ADMINISTRATOR'] as const
