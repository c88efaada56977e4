import type { Unit } from '@/api'
import type { components } from '#api/submission'
import type { UnitKind } from './kinds'

/** Particulars of a unit as the fields hold them. */
export interface Particulars {
  kind: UnitKind | ''
  parentUnitId: string
  region: string
  shortNames: string
  reprintBasis: string
  reprintFrom: string
  reprintTo: string
  /** Empty: as its kind. */
  signOff: '' | 'yes' | 'no'
  noticeEmail: string
  officePhone: string
  validFrom: string
}

export interface Application extends Particulars {
  canonicalName: string
  aliases: string
}

export const emptyApplication = (): Application => ({
  canonicalName: '',
  aliases: '',
  kind: '',
  parentUnitId: '',
  region: '',
  shortNames: '',
  reprintBasis: '',
  reprintFrom: '',
  reprintTo: '',
  signOff: '',
  noticeEmail: '',
  officePhone: '',
  validFrom: '',
})

export const particularsOf = (unit: Unit): Particulars => ({
  kind: unit.kind,
  parentUnitId: unit.parentUnitId ?? '',
  region: unit.region ?? '',
  shortNames: unit.shortNames.join('、'),
  reprintBasis: unit.reprintAllowed?.basis ?? '',
  reprintFrom: unit.reprintAllowed?.from ?? '',
  reprintTo: unit.reprintAllowed?.to ?? '',
  signOff: unit.signOff === undefined ? '' : unit.signOff ? 'yes' : 'no',
  noticeEmail: unit.noticeEmail ?? '',
  officePhone: unit.officePhone ?? '',
  validFrom: unit.validFrom ?? '',
})

const or = (text: string) => text.trim() || undefined
const listed = (text: string) => text.split(/[、,，;；\n]+/).map((one) => one.trim()).filter((one) => one !== '')

export function bodyOf(form: Particulars): components['schemas']['UnitParticulars'] {
  const permit = form.reprintBasis.trim() || form.reprintFrom || form.reprintTo
  return {
    kind: form.kind || undefined,
    parentUnitId: or(form.parentUnitId),
    region: or(form.region),
    shortNames: listed(form.shortNames),
    reprintAllowed: permit
      ? { basis: form.reprintBasis.trim(), from: or(form.reprintFrom), to: or(form.reprintTo) }
      : undefined,
    signOff: form.signOff === '' ? undefined : form.signOff === 'yes',
    noticeEmail: or(form.noticeEmail),
    officePhone: or(form.officePhone),
    validFrom: or(form.validFrom),
  }
}

export const applicationOf = (form: Application): components['schemas']['UnitApplication'] => ({
  ...bodyOf(form),
  canonicalName: form.canonicalName.trim(),
  aliases: form.aliases.split('\n').map((one) => one.trim()).filter((one) => one !== ''),
})

/** Somebody else changed the unit while this form was open. What was not touched here takes their words;
 *  what both changed stays as it was typed, and theirs is named. */
export function merged(typed: Particulars, base: Particulars, theirs: Particulars) {
  const form = { ...typed }
  const both: Partial<Record<keyof Particulars, string>> = {}
  for (const field of Object.keys(base) as (keyof Particulars)[]) {
    if (theirs[field] === base[field] || theirs[field] === typed[field]) continue
    if (typed[field] === base[field]) Object.assign(form, { [field]: theirs[field] })
    else both[field] = theirs[field]
  }
  return { form, both }
}
