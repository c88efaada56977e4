import { useI18n } from 'vue-i18n'
import { spanOf } from './periods'

/** Periods, hours and changes in words. */
export function useNaming() {
  const { t } = useI18n()

  function period(written: string): string {
    const [year = '', rest = ''] = written.split('-')
    switch (spanOf(written)) {
      case 'quarter':
        return t('submission.usage.quarterOf', { year, n: rest.slice(1) })
      case 'month':
        return t('submission.usage.monthOf', { year, n: t('submission.usage.month') === '月' ? Number(rest) : rest })
      default:
        return t('submission.usage.yearOf', { year })
    }
  }

  const hours = (n: number): string => {
    if (n < 1) return t('submission.usage.soon')
    return n < 48 ? t('submission.usage.hours', { n }) : t('submission.usage.days', { n: (n / 24).toFixed(1) })
  }

  const change = (now: number, before: number): string => {
    const more = Math.round((now - before) * 100) / 100
    return more > 0 ? `+${more}` : more < 0 ? `−${-more}` : '0'
  }

  return { period, hours, change }
}

/** 1234567 as 1 234 567, by thin spaces. */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u2009')
