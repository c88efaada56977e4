import { useI18n } from 'vue-i18n'
import { useUnitNames } from './names'
import { kinds, type UnitKind } from './kinds'

/** What happened to a unit, as a sentence, with what was and what is. */
export function useLines() {
  const { t } = useI18n()
  const names = useUnitNames()

  function value(field: string, text: string): string {
    if (text === '') return t('submission.units.nothing')
    if (field === 'kind' && kinds.includes(text as UnitKind)) return t(`submission.units.kinds.${text}`)
    if (field === 'parentUnitId') return names.of(text)
    if (field === 'signOff') return text === 'true' ? t('submission.units.signs') : t('submission.units.signsNot')
    return text
  }

  /** Days of which both ends may be open. */
  function period(from?: string, to?: string): string {
    if (from && to) return t('submission.units.days.between', { from, to })
    if (from) return t('submission.units.days.since', { from })
    return to ? t('submission.units.days.until', { to }) : t('submission.units.days.always')
  }

  function days(text: string): string {
    return text
      .split('; ')
      .map((one) => {
        const [span = '', given] = one.split(' → ')
        const [from, to] = span.split('~')
        return period(from, to) + (given ? ` ${t('submission.units.yieldedTo', { name: names.of(given) })}` : '')
      })
      .join('；')
  }

  function detail(what: string, field: string, text: string): string {
    if (what === 'CHANGED') {
      const [was = '', is = ''] = text.split(' → ')
      return t('submission.units.changedField', {
        field: t(`submission.units.fields.${field}`),
        was: value(field, was),
        is: value(field, is),
      })
    }
    if (field === 'into') return t('submission.units.detail.into', { text: names.of(text) })
    if (field === 'days') return days(text)
    return t(`submission.units.detail.${field}`, { text })
  }

  return {
    period,
    what: (what: string) => t(`submission.units.did.${what}`),
    details: (what: string, of: Record<string, string>) =>
      Object.entries(of)
        .filter(([, text]) => text !== '')
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([field, text]) => detail(what, field, text)),
  }
}
