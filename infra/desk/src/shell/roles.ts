import type { Role } from '@/api'

/** A role of which this table knows nothing does not compile. */
export const roleWords: Record<Role, string> = {
  CORRESPONDENT: 'shell.role.CORRESPONDENT',
  UNIT_ADMIN: 'shell.role.UNIT_ADMIN',
  FIRST_REVIEWER: 'shell.role.FIRST_REVIEWER',
  SECOND_REVIEWER: 'shell.role.SECOND_REVIEWER',
  FINAL_REVIEWER: 'shell.role.FINAL_REVIEWER',
  PROOFREADER: 'shell.role.PROOFREADER',
  LAYOUT_EDITOR: 'shell.role.LAYOUT_EDITOR',
  DUTY_EDITOR: 'shell.role.DUTY_EDITOR',
  SUBSCRIPTION_MANAGER: 'shell.role.SUBSCRIPTION_MANAGER',
  LIAISON_EDITOR: 'shell.role.LIAISON_EDITOR',
  AUDITOR: 'shell.role.AUDITOR',
  ADMINISTRATOR: 'shell.role.ADMINISTRATOR',
}
