import { useI18n } from 'vue-i18n'
import { hasWord } from '@/words'
import type { ReviewRecord } from '@/api'
import { dueStampOf, short, stampOf } from './stamps'

type Line = ReviewRecord['events'][number]

/** Said by the event's name and person already. */
const SAID = [
  'stage',
  'decision',
  'decidedAt',
  'unitId',
  'recordedBy',
  'waivedBy',
  'heldBy',
  'endedBy',
  'reopenedBy',
  'answeredBy',
  'editedBy',
  'editedAt',
  'round',
]
const HASH = /^[0-9a-f]{64}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** Words of what events call by names of their own; what has no word keeps its name. */
export function useNaming() {
  const { t } = useI18n()
  const word = (of: string, name: string | undefined): string =>
    name && hasWord(`review-record.${of}.${name}`) ? t(`review-record.${of}.${name}`) : (name ?? '')
  const stage = (name: string | undefined) => word('stage', name)
  function said(name: string, value: string): string {
    if (name === 'dueAt') return dueStampOf(value)
    if (name === 'stages') return value.split('；').map(stage).join(' → ')
    if (name === 'undone') return word('state', value)
    if (INSTANT.test(value)) return stampOf(value)
    return HASH.test(value) ? short(value) : value
  }
  const fields = (line: Line): [string, string][] =>
    Object.entries(line.fields)
      .filter(([name, value]) => !SAID.includes(name) && !/^(certificate|edits)\./.test(name) && value !== '')
      .filter(([name, value]) => value !== line.person && !name.endsWith('Name'))
      .map(([name, value]) => [word('field', name), said(name, value)])
  return {
    state: (name: string) => word('state', name),
    stage,
    decision: (name: string) => word('decision', name),
    /** 初审通过; an event of a later build keeps its type. */
    event(line: Line, of: string): string {
      const known = hasWord(`review-record.event.${line.name}`)
      const name =
        line.name === 'stage-decided'
          ? word('decision', line.fields.decision)
          : known
            ? word('event', line.name)
            : line.type
      if (!known) return name
      return line.fields.stage ? `${stage(line.fields.stage)}${of}${name}` : name.charAt(0).toUpperCase() + name.slice(1)
    },
    fields,
  }
}
