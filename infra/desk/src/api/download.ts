import { Refused } from './problem'
import { send } from './transport'

/** A file of the service, saved under the name that the service gives it. Fetched and not linked to, so
 *  that a refusal is said on the page. */
export async function saveFile(path: string): Promise<void> {
  const answer = await send(new Request(new URL(path, location.origin)))
  if (!answer.ok) throw Refused.from(answer.status, await answer.json().catch(() => null))
  const header = answer.headers.get('Content-Disposition') ?? ''
  const chinese = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1]
  const named = chinese ? decodeURIComponent(chinese) : /filename="?([^";]+)"?/.exec(header)?.[1]
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = named ?? ''
  link.click()
  // The browser reads it after the click
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
