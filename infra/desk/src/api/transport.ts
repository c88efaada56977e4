import { Refused, STEP_UP } from './problem'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

interface Csrf {
  cookie: string
  header: string
}

let csrf: Csrf | null = null
let language = 'zh-CN'
const listeners = new Set<() => void>()

export function speak(tag: string): void {
  language = tag
}

/** Called when an answer says that nobody is signed in any more. */
export function onExpired(listener: () => void): void {
  listeners.add(listener)
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

async function token(renew: boolean): Promise<[string, string] | null> {
  if (csrf === null || renew || cookie(csrf.cookie) === null) {
    const answer = await fetch('/bff/csrf', { headers: { Accept: 'application/json' } })
    if (!answer.ok) return null
    csrf = (await answer.json()) as Csrf
  }
  const value = cookie(csrf.cookie)
  return value === null ? null : [csrf.header, value]
}

async function prepared(request: Request, renew: boolean): Promise<Request> {
  const sent = new Request(request, { credentials: 'same-origin' })
  sent.headers.set('Accept-Language', language)
  if (!READING.has(request.method)) {
    const pair = await token(renew)
    if (pair !== null) sent.headers.set(...pair)
  }
  return sent
}

/** Whether it was refused with this code; the body can still be read. */
async function refusedWith(answer: Response, status: number, code: string): Promise<boolean> {
  if (answer.status !== status) return false
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  return Refused.from(status, body).code === code
}

/** Every call of the desk: language, CSRF token (renewed once when it is too old), end of the session. */
export async function send(request: Request): Promise<Response> {
  const again = request.clone()
  let answer: Response
  try {
    answer = await fetch(await prepared(request, false))
    if (await refusedWith(answer, 403, 'csrf')) {
      answer = await fetch(await prepared(again, true))
    }
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw Refused.offline()
  }
  if (answer.status === 401 && !(await refusedWith(answer, 401, STEP_UP))) {
    listeners.forEach((listener) => listener())
  }
  return answer
}
